import type { Tx } from '../db/database.ts';
import { answers, chunks, corrections, documents, feedback, learned } from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import type { Person } from './people.ts';
import { type GivenSession, givenSession } from './sessions.ts';

/** Where rows are made that suggestions are drawn from. */
export interface Ground {
  test: TestApp;
  organizationId: string;
  staff: Person;
}

const store = ({ test, organizationId }: Ground, work: (tx: Tx) => Promise<void>): Promise<void> =>
  test.context.db.inOrganization(organizationId, work);

/** A closed session of a department that its citizen rated. */
export async function givenRating(
  ground: Ground,
  departmentId: string | null,
  rating: number,
  comment: string | null = null,
  at: Date = ground.test.context.clock.now(),
): Promise<GivenSession> {
  const { test, organizationId } = ground;
  const times = { openedAt: at, lastActivityAt: at, firstReplyAt: at, closedAt: at };
  const session = await givenSession(
    test,
    { status: 'closed', closeReason: 'resolved', departmentId, lastWordBy: 'staff', ...times },
    { organizationId, text: 'Murojaat matni shu yerda turadi.' },
  );
  await store(ground, async (tx) => {
    await tx.insert(feedback).values({
      organizationId,
      sessionId: session.id,
      rating,
      comment,
      createdAt: at,
      updatedAt: at,
    });
  });
  return session;
}

/** A session that was moved, with the example that it taught. */
export async function givenMove(
  ground: Ground,
  from: string,
  to: string,
  text: string,
  more: { at?: Date; undone?: boolean } = {},
): Promise<GivenSession> {
  const { test, organizationId, staff } = ground;
  const createdAt = more.at ?? test.context.clock.now();
  const session = await givenSession(
    test,
    { status: 'queued', departmentId: to },
    { organizationId, text },
  );
  const learnedId = test.context.newId();
  await store(ground, async (tx) => {
    await tx.insert(learned).values({
      organizationId,
      id: learnedId,
      text,
      language: 'uz-Latn',
      departmentId: to,
      source: 'corrected',
      sessionId: session.id,
      createdAt,
    });
    await tx.insert(corrections).values({
      organizationId,
      id: test.context.newId(),
      sessionId: session.id,
      staffId: staff.id,
      fromDepartmentId: from,
      toDepartmentId: to,
      reason: 'Boshqa boʻlimning ishi',
      learnedId,
      createdAt,
      undoneAt: more.undone ? createdAt : null,
    });
  });
  return session;
}

/** A document of one passage; gives both ids. */
export async function givenPassage(ground: Ground, title: string) {
  const { test, organizationId } = ground;
  const now = test.context.clock.now();
  const documentId = test.context.newId();
  const chunkId = test.context.newId();
  await store(ground, async (tx) => {
    await tx.insert(documents).values({
      organizationId,
      id: documentId,
      title,
      visibility: 'public',
      status: 'ready',
      revision: 1,
      liveRevision: 1,
      type: 'text/plain',
      size: 10,
      createdAt: now,
      updatedAt: now,
    });
    await tx.insert(chunks).values({
      organizationId,
      id: chunkId,
      documentId,
      revision: 1,
      position: 0,
      heading: title,
      page: 2,
      start: 5,
      end: 42,
      text: 'Qabul seshanba kuni.',
    });
  });
  return { documentId, chunkId };
}

/** An answer in a session that cited a passage. */
export async function givenCitation(
  ground: Ground,
  sessionId: string,
  chunkId: string,
  createdAt: Date,
): Promise<void> {
  const { test, organizationId } = ground;
  await store(ground, async (tx) => {
    await tx.insert(answers).values({
      organizationId,
      id: test.context.newId(),
      sessionId,
      forSeq: 1,
      source: 'documents',
      confidence: 0.8,
      chunkIds: [chunkId],
      provider: 'local',
      model: 'local',
      milliseconds: 5,
      createdAt,
    });
  });
}
