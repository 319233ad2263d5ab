import { maskPersonalData } from '@civicconnect/ai';
import type { Analysis, Settings } from '@civicconnect/contract';
import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Context } from '../../../context.ts';
import { aiCalls, type JudgedSide } from '../../../db/schema/index.ts';
import { analyzeBy } from '../../routing/analyst-local.ts';
import { questionsAbout, type SideOfQuestions } from './questions.ts';
import type { ReplayRouter } from './router.ts';

/** A message as the router read it then. */
export interface PastMessage {
  organizationId: string;
  sessionId: string;
  /** Names it in the ledger. */
  name: string;
  text: string;
  released: boolean;
}

export interface Judged {
  before: JudgedSide;
  after: JudgedSide;
  /** What its calls cost, each once. */
  spentMicros: number;
}

/** Vectors of lessons that are left out do not speak either. */
function vectorsWithout(context: Context, { leftOut }: ReplayRouter): Context['vectors'] {
  const { vectors } = context;
  return {
    ...vectors,
    async search(question) {
      const found = await vectors.search(question);
      if (found === null) return null;
      return {
        ...found,
        hits: found.hits.filter(({ kind, id }) => kind !== 'example' || !leftOut.has(id)),
      };
    },
  };
}

interface Call {
  name: string | null;
  outcome: string;
  costMicros: number | null;
}

/** The calls of the message, as they stand in the ledger. */
async function callsOf(
  context: Context,
  organizationId: string,
  names: readonly string[],
  since: Date,
) {
  if (names.length === 0) return [];
  await context.models.ledger.settled();
  return context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({
        name: aiCalls.messageId,
        outcome: aiCalls.outcome,
        costMicros: aiCalls.costMicros,
      })
      .from(aiCalls)
      .where(
        and(
          eq(aiCalls.organizationId, organizationId),
          gte(aiCalls.createdAt, since),
          inArray(aiCalls.messageId, [...names]),
        ),
      ),
  );
}

const notMade = new Set(['breaker_open', 'cap_reached', 'no_budget']);
const costOf = (calls: readonly Call[]) =>
  calls.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);

function sideOf(
  analysis: Analysis,
  asked: SideOfQuestions,
  calls: readonly Call[],
  masked: boolean,
): JudgedSide {
  const { action, decision, candidates, injection, provider, model, totalMs } = analysis;
  const own = calls.filter(({ name }) => name !== null && asked.names.has(name));
  const unpriced = own.some(({ outcome, costMicros }) => outcome === 'ok' && costMicros === null);
  const [nearest] = candidates;
  const reason = decision?.reason ?? null;
  return {
    action,
    departmentId: decision?.departmentId ?? null,
    confidence: decision?.confidence ?? null,
    reason: reason !== null && masked ? maskPersonalData(reason).text : reason,
    nearest: nearest ? { departmentId: nearest.departmentId, share: nearest.share } : null,
    risk: injection.riskScore,
    provider,
    model,
    ms: totalMs + asked.sharedMs(),
    calls: own.filter(({ outcome }) => !notMade.has(outcome)).length,
    unanswered: asked.isUnanswered(),
    costMicros: unpriced ? null : costOf(own),
  };
}

/** One message by both settings, through the analysis of production. Nothing of it is stored but the calls. */
export async function judge(
  context: Context,
  router: ReplayRouter,
  message: PastMessage,
  settings: { before: Settings['ai']; after: Settings['ai'] },
): Promise<Judged> {
  const { organizationId, sessionId, text, released, name } = message;
  const { before } = settings;
  const side = questionsAbout(context.models, name, before.dailyCap);
  const here = {
    ...context,
    vectors: vectorsWithout(context, router),
    brain: { ...context.brain, ...router.brain },
  };
  const run = async (by: Settings['ai']) => {
    const asked = side();
    const analysis = await analyzeBy(
      { ...here, models: { ...context.models, ...asked.models } },
      {
        organizationId,
        sessionId,
        messageId: name,
        text,
        conversationLanguage: null,
        skipInjection: released,
      },
      by,
    );
    return { analysis, asked };
  };
  const since = context.clock.now();
  const [was, would] = [await run(before), await run(settings.after)];
  const names = [...new Set([...was.asked.names, ...would.asked.names])];
  const calls = await callsOf(context, organizationId, names, since);
  const masked = before.maskPersonalData;
  return {
    before: sideOf(was.analysis, was.asked, calls, masked),
    after: sideOf(would.analysis, would.asked, calls, masked),
    spentMicros: costOf(calls),
  };
}
