import { costMicros } from '@civicconnect/ai';
import type { ReplayEstimate, ReplayRequest, Settings } from '@civicconnect/contract';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { aiCalls } from '../../../db/schema/index.ts';
import { aiSettings } from '../../organizations/queries.ts';
import { type Sampled, sampleOf } from './sample.ts';
import { askTheSame, triedSettings } from './tried-settings.ts';

/** Of the latest calls, for what one usually takes. */
const lookedAt = 200;
/** Before there was any: what the instructions and the departments take, and an answer. */
const usual = { instructionTokens: 700, outputTokens: 90 };
/** Uzbek and Russian take about so many characters for a token. */
const charactersPerToken = 2.5;

interface Tokens {
  inputTokens: number;
  outputTokens: number;
}

/** What a decision of that model took on average; null before it was asked any. */
async function knownTokens(tx: Tx, organizationId: string, model: string): Promise<Tokens | null> {
  const rows = await tx
    .select({ inputTokens: aiCalls.inputTokens, outputTokens: aiCalls.outputTokens })
    .from(aiCalls)
    .where(
      and(
        eq(aiCalls.organizationId, organizationId),
        eq(aiCalls.model, model),
        eq(aiCalls.outcome, 'ok'),
        inArray(aiCalls.purpose, ['decide', 'playground']),
      ),
    )
    .orderBy(desc(aiCalls.createdAt))
    .limit(lookedAt);
  if (rows.length === 0) return null;
  const mean = (of: keyof Tokens) => rows.reduce((sum, row) => sum + row[of], 0) / rows.length;
  return { inputTokens: mean('inputTokens'), outputTokens: mean('outputTokens') };
}

/** Whether these settings would ask a provider about a message, as far as its own analysis tells. */
function isAsked({ isKept, isUnsure }: Sampled, { ask }: Settings['ai']): boolean {
  return !isKept && (ask === 'always' || isUnsure !== false);
}

/** Millionths of a dollar for one side's own calls; null when the price is not known. */
async function costOf(
  tx: Tx,
  organizationId: string,
  asked: readonly Sampled[],
  { model, settings }: { model: string; settings: Settings['ai'] },
): Promise<number | null> {
  if (asked.length === 0) return 0;
  const read = asked.reduce(
    (sum, { characters }) => sum + Math.min(characters, settings.contextChars),
    0,
  );
  const tokens = (await knownTokens(tx, organizationId, model)) ?? {
    inputTokens: usual.instructionTokens + read / asked.length / charactersPerToken,
    outputTokens: Math.min(usual.outputTokens, settings.maxTokens),
  };
  const one = costMicros(model, tokens);
  return one === null ? null : one * asked.length;
}

const plus = (one: number | null, other: number | null) =>
  one === null || other === null ? null : one + other;

/**
 * What a replay would be. Which messages a provider is asked about is known of their own analyses; what
 * a call takes, of the latest ones by that model.
 */
export async function estimateReplay(
  context: Context,
  { organizationId }: StaffCaller,
  { settings: changes, sample }: ReplayRequest,
): Promise<ReplayEstimate> {
  const before = await aiSettings(context, organizationId);
  const after = triedSettings(before, changes);
  const { models } = context;
  const spent = await models.ledger.spentToday(organizationId);
  return context.db.inOrganization(organizationId, async (tx) => {
    const sampled = await sampleOf(tx, organizationId, sample);
    const modelOf = (settings: Settings['ai']) => settings.model ?? models.status()[0]?.model ?? '';
    const askedBy = (settings: Settings['ai']) =>
      models.isConfigured ? sampled.filter((one) => isAsked(one, settings)) : [];
    const [first, second] = [askedBy(before), askedBy(after)];
    // Who asks about more messages asks about all that the other asks about.
    const alone = askTheSame(before, after);
    const sides = [
      { asked: alone && second.length > first.length ? [] : first, settings: before },
      { asked: alone && second.length <= first.length ? [] : second, settings: after },
    ];
    let cost: number | null = 0;
    for (const { asked, settings } of sides) {
      const model = modelOf(settings);
      cost = plus(cost, await costOf(tx, organizationId, asked, { model, settings }));
    }
    const asked = sides.reduce((sum, side) => sum + side.asked.length, 0);
    return {
      messages: sampled.length,
      judged: sampled.filter(({ truthId }) => truthId !== null).length,
      asksProviders: models.isConfigured,
      calls: asked * (models.embeddingModel ? 2 : 1),
      costMicros: cost,
      leftMicros: Math.max(0, Math.round(before.dailyCap * 1_000_000 - Math.min(spent, 1e15))),
    };
  });
}
