import type { Reach } from '@civicconnect/ai';
import type { Answer, BodyOf, endpoints, Locale } from '@civicconnect/contract';
import { hasScope } from '@civicconnect/domain';
import { and, asc, desc, eq, gt, gte } from 'drizzle-orm';
import { type Caller, type CitizenCaller, citizenOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { answers, messages } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { limitVisitor } from '../auth/session-keys.ts';
import { sendMessage } from '../messages/actions.ts';
import { accessSession } from '../sessions/load.ts';
import { computeAlone, ruleOf, saidAlone } from './alone.ts';
import type { OnDelta } from './compute.ts';
import { keepAnswer } from './store-turn.ts';
import { takeTurn } from './turn.ts';

type Body = BodyOf<typeof endpoints.ask>;

/** How often an answer that another process makes is looked for, and how long between two looks, in ms. */
const looks = 40;
const lookMs = 250;

/** What was stored for a question of a chat; null while it is not answered. */
async function storedAnswer(
  context: Context,
  { organizationId }: CitizenCaller,
  sessionId: string,
  seq: number,
): Promise<Answer | null> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select()
      .from(answers)
      .where(
        and(
          eq(answers.organizationId, organizationId),
          eq(answers.sessionId, sessionId),
          gte(answers.forSeq, seq),
        ),
      )
      .orderBy(desc(answers.createdAt))
      .limit(1);
    if (!row) return null;
    const said = await tx
      .select()
      .from(messages)
      .where(
        and(
          eq(messages.organizationId, organizationId),
          eq(messages.sessionId, sessionId),
          gt(messages.seq, row.forSeq ?? seq),
        ),
      )
      .orderBy(asc(messages.seq));
    const handed = said.find(({ system }) => system?.code === 'escalated');
    const answered = said.find(({ authorKind }) => authorKind === 'assistant') ?? handed;
    return {
      answer: answered?.text ?? '',
      source: row.source === 'small_talk' ? 'none' : row.source,
      confidence: row.confidence,
      citations: answered?.citations ?? [],
      escalate: row.escalation && { reason: row.escalation, offered: handed === undefined },
    };
  });
}

/** A question in a chat: it is a message like any other, and so is its answer. */
async function askInChat(
  context: Context,
  caller: CitizenCaller,
  sessionId: string,
  text: string,
  onDelta: OnDelta,
): Promise<Answer> {
  const { organizationId } = caller;
  const { row } = await context.db.inOrganization(organizationId, (tx) =>
    accessSession(tx, caller, sessionId),
  );
  if (row.status !== 'assisting') throw new Refused('invalid_transition');
  const asked = { sessionId, text, clientId: context.newId() };
  const { message } = await sendMessage(context, caller, asked);
  for (let look = 0; look < looks; look += 1) {
    await takeTurn(context, { organizationId, sessionId }, onDelta);
    const answer = await storedAnswer(context, caller, sessionId, message.seq);
    if (answer) return answer;
    // A worker has it in hand, or a person has taken over.
    await new Promise<void>((resolve) => {
      setTimeout(resolve, lookMs);
    });
  }
  throw new Refused('unavailable');
}

/** A question by itself: no chat, so that a human is only offered. */
async function askAlone(
  context: Context,
  { organizationId, reach }: { organizationId: string; reach: Reach },
  locale: Locale,
  text: string,
  onDelta: OnDelta,
): Promise<Answer> {
  const begun = performance.now();
  const alone = await computeAlone(context, { organizationId, reach }, locale, text, onDelta);
  const { question, outcome, language, maker } = alone;
  const offered = ruleOf(outcome);
  const kept = {
    organizationId,
    sessionId: null,
    forSeq: null,
    messageId: null,
    question: text,
    language: language ?? question.talkedIn,
    answer: outcome.do === 'quarantine' ? null : outcome.answer,
    escalation: offered,
  };
  const milliseconds = Math.round(performance.now() - begun);
  await context.db.inOrganization(organizationId, (tx) =>
    keepAnswer(context, tx, kept, { ...maker, milliseconds }),
  );
  return {
    ...saidAlone(outcome, locale),
    escalate: offered && { reason: offered, offered: true },
  };
}

/**
 * A question to the assistant, in the caller's chat or alone. A key of the organization has no chat, and gets
 * what is public unless its scopes say more.
 *
 * @param onDelta called with each piece of the answer while it is made
 * @throws Refused 404 for a chat that is not theirs, 409 `invalid_transition` where people have it, 429
 */
export async function ask(
  context: Context,
  caller: Caller,
  locale: Locale,
  { message, sessionId }: Body,
  onDelta: OnDelta,
): Promise<Answer> {
  const { organizationId } = caller;
  if (caller.kind === 'staff' && caller.key) {
    if (sessionId) throw new Refused('not_found');
    const reach = hasScope(caller.key.scopes, 'ask.internal') ? 'all' : 'public';
    return askAlone(context, { organizationId, reach }, locale, message, onDelta);
  }
  const citizen = citizenOf(caller);
  if (sessionId) return askInChat(context, citizen, sessionId, message, onDelta);
  await limitVisitor(context, citizen);
  await context.limits.consume('questionsPerPerson', citizen.id);
  return askAlone(context, { organizationId, reach: 'public' }, locale, message, onDelta);
}
