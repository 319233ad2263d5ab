import type { Locale, Message, Session, TimelineEntry } from '@civicconnect/contract';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import {
  citizens,
  files,
  learned,
  logins,
  pushSubscriptions,
  sessions,
  telegramChats,
} from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { listMessages } from '../messages/queries.ts';
import { getSession, getTimeline } from '../sessions/queries.ts';

/** A file as it lies in the archive. */
export interface ExportedFile {
  id: string;
  path: string;
}

interface ExportedSession {
  id: string;
  number: string;
}

/** One session of the archive: as its citizen sees it, whole. */
export interface SessionDocument {
  session: Session;
  messages: Message[];
  timeline: TimelineEntry[];
  /** What the router was taught by it, in the citizen's words. */
  learned: { text: string; taughtAt: Date }[];
}

/** Whose messages are in the sessions of a citizen, files and all. */
const inTheirs = ({ organizationId, id }: CitizenCaller) => sql`(
  select m.id from messages m join sessions s
    on s.organization_id = m.organization_id and s.id = m.session_id
  where s.organization_id = ${organizationId} and s.citizen_id = ${id})`;

const besideTheirs = ({ organizationId, id }: CitizenCaller) => sql`(
  select a.id from additions a join sessions s
    on s.organization_id = a.organization_id and s.id = a.session_id
  where s.organization_id = ${organizationId} and s.citizen_id = ${id})`;

/** What is held of a citizen; of sessions and files only what they are called. */
export async function readHeld(context: Context, caller: CitizenCaller) {
  const { organizationId, id } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select()
      .from(citizens)
      .where(and(eq(citizens.organizationId, organizationId), eq(citizens.id, id)));
    if (!row) throw new Refused('unauthenticated');
    const { organizationId: _tenant, ...profile } = row;
    const known: ExportedSession[] = await tx
      .select({ id: sessions.id, number: sessions.number })
      .from(sessions)
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.citizenId, id)))
      .orderBy(asc(sessions.openedAt));
    const stored = await tx
      .select({ id: files.id, name: files.name })
      .from(files)
      .where(
        and(
          eq(files.organizationId, organizationId),
          eq(files.state, 'stored'),
          sql`(${files.messageId} in ${inTheirs(caller)}
            or ${files.additionId} in ${besideTheirs(caller)}
            or (${files.ownerKind} = 'citizen' and ${files.ownerId} = ${id}))`,
        ),
      );
    return {
      profile,
      sessions: known,
      files: stored.map((file): ExportedFile => ({ id: file.id, path: pathOf(file) })),
      besides: {
        logins: await tx
          .select({
            createdAt: logins.createdAt,
            lastUsedAt: logins.rotatedAt,
            device: logins.userAgent,
          })
          .from(logins)
          .where(
            and(
              eq(logins.organizationId, organizationId),
              eq(logins.subjectKind, 'citizen'),
              eq(logins.subjectId, id),
              isNull(logins.revokedAt),
            ),
          ),
        telegram: await tx
          .select({ chat: telegramChats.chatId, name: telegramChats.title })
          .from(telegramChats)
          .where(
            and(eq(telegramChats.organizationId, organizationId), eq(telegramChats.citizenId, id)),
          ),
        push: await tx
          .select({ createdAt: pushSubscriptions.createdAt, endpoint: pushSubscriptions.endpoint })
          .from(pushSubscriptions)
          .where(
            and(
              eq(pushSubscriptions.organizationId, organizationId),
              eq(pushSubscriptions.personKind, 'citizen'),
              eq(pushSubscriptions.personId, id),
            ),
          ),
      },
    };
  });
}

/** Two files may have one name: the end of the id tells them apart. */
const pathOf = ({ id, name }: { id: string; name: string }) =>
  `files/${id.slice(-8)}-${name.replace(/[/\\:]/g, '_')}`;

async function messagesOf(context: Context, caller: CitizenCaller, sessionId: string) {
  const all: Message[] = [];
  for (let after = 0; ; ) {
    const { items, nextCursor } = await listMessages(context, caller, sessionId, {
      after,
      limit: 500,
    });
    all.push(...items);
    if (nextCursor === null) return all;
    after = Number(nextCursor);
  }
}

const noVariants = { thumbnail: null, text: null, pdf: null };

/** Addresses of files hold for minutes; in the archive they are named by where they lie in it. */
const lyingHere = (message: Message): Message => ({
  ...message,
  attachments: message.attachments.map((file) => ({
    ...file,
    url: pathOf(file),
    variants: noVariants,
  })),
});

export async function contentsOf(
  context: Context,
  caller: CitizenCaller,
  locale: Locale,
  { id }: ExportedSession,
): Promise<SessionDocument> {
  const { organizationId } = caller;
  const taught = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ text: learned.text, taughtAt: learned.createdAt })
      .from(learned)
      .where(and(eq(learned.organizationId, organizationId), eq(learned.sessionId, id))),
  );
  return {
    session: await getSession(context, caller, locale, id),
    messages: (await messagesOf(context, caller, id)).map(lyingHere),
    timeline: (await getTimeline(context, caller, locale, id)).items,
    learned: taught,
  };
}
