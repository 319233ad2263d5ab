import { createHash } from 'node:crypto';
import type { SessionStatus } from '@civicconnect/contract';
import { openSession, type SessionState } from '@civicconnect/domain';
import { eq } from 'drizzle-orm';
import { messages, organizations, sessions, timeline } from '../db/schema/index.ts';
import { alertAtOf } from '../modules/alerts/marks.ts';
import { columnsOf, previewOf } from '../modules/sessions/row.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization, newCitizen } from './people.ts';

export type OpenedBy = Awaited<ReturnType<typeof newCitizen>>;

export interface GivenSession {
  id: string;
  citizen: OpenedBy;
}

const words = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.';

/** A code for a receipt, from the session's id: unique without chance. */
const receiptCode = (id: string) =>
  createHash('sha256').update(id).digest('hex').slice(0, 20).toUpperCase();

let made = 0;

/**
 * A session as the rules could have left it, with message 1, stored without the router: for tests in
 * which routing is not the point. `state` says what differs from one just opened.
 */
export async function givenSession(
  test: TestApp,
  state: Partial<SessionState> & { status: SessionStatus },
  options: { organizationId?: string; text?: string; citizen?: OpenedBy } = {},
): Promise<GivenSession> {
  const { context } = test;
  const organizationId = options.organizationId ?? (await homeOrganization(test));
  const citizen = options.citizen ?? (await newCitizen(test, { organizationId }));
  const now = context.clock.now();
  const id = context.newId();
  const text = options.text ?? words;
  made += 1;
  const number = `TST-${made}`;
  const whole: SessionState = {
    ...openSession({ kind: state.kind ?? 'appeal', citizenId: citizen.id, now }).state,
    lastSeq: 1,
    lastCitizenSeq: 1,
    lastWordBy: 'citizen',
    ...state,
  };
  await context.db.inOrganization(organizationId, async (tx) => {
    const [organization] = await tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!organization) throw new Error('no such organization');
    await tx.insert(sessions).values({
      ...columnsOf(whole, organization.settings, now),
      organizationId,
      id,
      number,
      verificationCode: receiptCode(id),
      channel: 'web',
      language: 'unknown',
      preview: previewOf(text),
      routing: null,
      alertAt: alertAtOf(null, whole, organization.settings, now),
      alertedAt: null,
      unattendedSince: null,
      wrongPlace: null,
      lastMessage: { author: 'citizen', text: previewOf(text), at: now.toISOString() },
    });
    const author = { kind: 'citizen', id: citizen.id, name: citizen.name } as const;
    await tx.insert(messages).values({
      organizationId,
      id: context.newId(),
      sessionId: id,
      seq: 1,
      authorKind: author.kind,
      authorId: author.id,
      authorName: author.name,
      text,
      system: null,
      channel: 'web',
      clientId: null,
      createdAt: now,
    });
    await tx.insert(timeline).values({
      organizationId,
      id: context.newId(),
      sessionId: id,
      kind: 'received',
      at: now,
      actorKind: author.kind,
      actorId: author.id,
      actorName: author.name,
    });
  });
  return { id, citizen };
}

/** An appeal that waits in a department's queue. */
export function queuedAppeal(test: TestApp, departmentId: string): Promise<GivenSession> {
  return givenSession(test, { status: 'queued', departmentId, rev: 2 });
}
