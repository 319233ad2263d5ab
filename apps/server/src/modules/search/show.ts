import type { Found, FoundIn, FoundSession, Locale } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, eq, inArray } from 'drizzle-orm';
import { actorOf, type StaffCaller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, departments, messages, notes, sessions } from '../../db/schema/index.ts';
import { stateOf } from '../sessions/row.ts';
import { excerptOf } from './excerpt.ts';
import { numberEnds, phoneEnd, type SessionHit } from './people.ts';
import type { Search } from './query.ts';
import type { TextHit } from './texts.ts';
import { rangesIn, type WantedWord } from './words.ts';

/** The sessions of the hits that the caller may read, asked again at the door itself. */
async function readableSessions(
  tx: Tx,
  caller: StaffCaller,
  locale: Locale,
  ids: readonly string[],
): Promise<Map<string, FoundIn>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ row: sessions, citizen: citizens, departmentName: departments.name })
    .from(sessions)
    .innerJoin(
      citizens,
      and(
        eq(citizens.organizationId, sessions.organizationId),
        eq(citizens.id, sessions.citizenId),
      ),
    )
    .leftJoin(
      departments,
      and(
        eq(departments.organizationId, sessions.organizationId),
        eq(departments.id, sessions.departmentId),
      ),
    )
    .where(and(eq(sessions.organizationId, caller.organizationId), inArray(sessions.id, [...ids])));
  const readable = rows.filter(({ row }) => canReadSession(actorOf(caller), stateOf(row)));
  return new Map(
    readable.map(({ row, citizen, departmentName }) => [
      row.id,
      {
        id: row.id,
        number: row.number,
        kind: row.kind,
        status: row.status,
        department:
          row.departmentId && departmentName
            ? { id: row.departmentId, name: localized(departmentName, locale) }
            : null,
        citizen: { id: citizen.id, name: citizen.name, phone: citizen.phone },
        openedAt: row.openedAt.toISOString(),
        closedAt: row.closedAt?.toISOString() ?? null,
        preview: row.preview,
      },
    ]),
  );
}

function markedSession(
  search: Search,
  wants: readonly WantedWord[],
  by: FoundSession['by'],
  session: FoundIn,
): FoundSession {
  const endOf = (text: string, end: string | undefined) =>
    end !== undefined && text.endsWith(end)
      ? [{ start: text.length - end.length, end: text.length }]
      : [];
  const marks = {
    number: () => {
      const end = numberEnds(search.q).find((one) => session.number.endsWith(one));
      return endOf(session.number, end);
    },
    phone: () => endOf(session.citizen.phone, phoneEnd(search.q) ?? undefined),
    name: () => rangesIn(session.citizen.name ?? '', wants),
  };
  return { kind: 'session', session, by, highlights: marks[by]() };
}

/** What was found as the caller sees it, in the same order; what they may not read is not among it. */
export async function showFound(
  tx: Tx,
  caller: StaffCaller,
  locale: Locale,
  search: Search,
  wants: readonly WantedWord[],
  found: { sessions: readonly SessionHit[]; texts: readonly TextHit[] },
): Promise<Found[]> {
  const ids = [...found.sessions, ...found.texts].map(({ sessionId }) => sessionId);
  const known = await readableSessions(tx, caller, locale, [...new Set(ids)]);
  const textIds = found.texts.map(({ id }) => id);
  const own = caller.organizationId;
  const ofKind = (kind: TextHit['kind']) => found.texts.some((hit) => hit.kind === kind);
  const written = ofKind('message')
    ? await tx
        .select()
        .from(messages)
        .where(and(eq(messages.organizationId, own), inArray(messages.id, textIds)))
    : [];
  const noted = ofKind('note')
    ? await tx
        .select()
        .from(notes)
        .where(and(eq(notes.organizationId, own), inArray(notes.id, textIds)))
    : [];
  const messageOf = new Map(written.map((row) => [row.id, row]));
  const noteOf = new Map(noted.map((row) => [row.id, row]));

  const shownSessions = found.sessions.flatMap(({ sessionId, by }) => {
    const session = known.get(sessionId);
    return session ? [markedSession(search, wants, by, session)] : [];
  });
  const shownTexts = found.texts.flatMap(({ id, sessionId, at }): Found[] => {
    const session = known.get(sessionId);
    const message = messageOf.get(id);
    const note = noteOf.get(id);
    if (!session) return [];
    const shared = { session, id, at };
    if (message) {
      const author = { kind: message.authorKind, name: message.authorName };
      const part = excerptOf(message.text, rangesIn(message.text, wants));
      return [{ kind: 'message', ...shared, ...part, seq: message.seq, author }];
    }
    if (note) {
      const author = { kind: 'staff' as const, name: note.staffName };
      return [
        { kind: 'note', ...shared, ...excerptOf(note.text, rangesIn(note.text, wants)), author },
      ];
    }
    return [];
  });
  return [...shownSessions, ...shownTexts];
}
