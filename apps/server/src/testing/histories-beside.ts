import {
  channels,
  emotions,
  escalationReasons,
  type TimelineEntry,
  textLanguages,
} from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import {
  aiCalls,
  answers,
  corrections,
  feedback,
  learned,
  sessions,
  timeline,
} from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import type { Dice, Given, Past } from './given-past.ts';

/** What happened to a session, what it was said to be, its rating and what the assistant said. */
export async function storeBeside(test: TestApp, past: Past, d: Dice, given: Given): Promise<void> {
  const { organizationId } = past;
  await test.context.db.inOrganization(organizationId, async (tx) => {
    await storeHistory(tx, test, past, d, given);
    await storeCorrection(tx, test, past, d, given);
    await storeWords(tx, test, past, d, given);
  });
}

async function storeHistory(tx: Tx, { context }: TestApp, past: Past, d: Dice, given: Given) {
  const { organizationId } = past;
  const { sessionId, status, kind, isRouted } = given;
  const { openedAt, pickedAt, later } = given.moments;
  const kinds: [TimelineEntry['kind'], Date | null, string | null][] = [
    ['triaged', status === 'triage' || d.oneIn(5) ? openedAt : null, null],
    ['quarantined', status === 'quarantined' || d.oneIn(9) ? openedAt : null, null],
    ['escalated', kind === 'chat' && d.oneIn(2) ? openedAt : null, d.oneOf(escalationReasons)],
    ['routed', isRouted ? openedAt : null, null],
    ['picked', pickedAt, null],
    ['confirmed', isRouted && pickedAt && !d.oneIn(3) ? later(openedAt) : null, null],
  ];
  const mine = and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId));
  await tx
    .update(sessions)
    .set({
      channel: d.oneOf(channels),
      language: d.oneOf(textLanguages),
      emotion: d.oneIn(2) ? d.oneOf(emotions) : null,
      neighborhoodId: d.oneOf([...past.neighborhoodIds, null]),
    })
    .where(mine);
  for (const [entry, at, reason] of kinds) {
    if (at)
      await tx.insert(timeline).values({
        organizationId,
        id: context.newId(),
        sessionId,
        kind: entry,
        at,
        reason,
        actorKind: 'system',
      });
  }
}

async function storeCorrection(tx: Tx, { context }: TestApp, past: Past, d: Dice, given: Given) {
  const { organizationId } = past;
  const { sessionId, agent, isRouted } = given;
  const { openedAt, pickedAt, later } = given.moments;
  if (!isRouted || pickedAt === null || !d.oneIn(3)) return;

  const learnedId = context.newId();
  const createdAt = later(openedAt);
  await tx.insert(learned).values({
    organizationId,
    id: learnedId,
    text: 'Suv yoʻq',
    departmentId: d.oneOf(past.departmentIds),
    source: 'corrected',
    sessionId,
    taughtBy: agent,
    createdAt,
  });
  await tx.insert(corrections).values({
    organizationId,
    id: context.newId(),
    sessionId,
    staffId: agent,
    fromDepartmentId: d.oneIn(4) ? null : (past.departmentIds[0] ?? null),
    toDepartmentId: past.departmentIds[1] ?? '',
    reason: 'Boshqa ish',
    learnedId,
    createdAt,
    undoneAt: d.oneIn(4) ? createdAt : null,
  });
}

async function storeWords(tx: Tx, { context }: TestApp, past: Past, d: Dice, given: Given) {
  const { organizationId } = past;
  const { sessionId, kind } = given;
  const { openedAt, closedAt, later } = given.moments;
  if (closedAt && d.oneIn(2)) {
    const at = later(closedAt);
    await tx.insert(feedback).values({
      organizationId,
      sessionId,
      rating: 1 + d.roll(5),
      comment: null,
      createdAt: at,
      updatedAt: at,
    });
  }
  if (kind === 'chat') {
    await tx.insert(answers).values({
      organizationId,
      id: context.newId(),
      sessionId,
      forSeq: 1,
      source: d.oneOf(['faq', 'documents', 'none', 'small_talk']),
      confidence: 0.5,
      chunkIds: [],
      provider: 'local',
      model: 'local',
      milliseconds: d.roll(4000),
      createdAt: later(openedAt),
    });
  }
  await tx.insert(aiCalls).values({
    organizationId,
    id: context.newId(),
    provider: d.oneOf(['one', 'two']),
    model: 'm',
    purpose: d.oneOf(['decide', 'answer']),
    inputTokens: d.roll(900),
    outputTokens: d.roll(90),
    ms: d.roll(3000),
    outcome: d.oneOf(['ok', 'ok', 'timeout', 'cap_reached']),
    costMicros: d.oneIn(3) ? null : d.roll(5000),
    createdAt: later(openedAt),
  });
}
