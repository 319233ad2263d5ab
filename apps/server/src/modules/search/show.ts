import type { Found, FoundIn, FoundSession, Locale } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, eq, inArray } from 'drizzle-orm';
import { actorOf, type StaffCaller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import {
  additions,
  citizens,
  departments,
  messages,
  notes,
  sessions,
} from '../../db/schema/index.ts';
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
    phone: () => endOf(session.citizen.phone ?? '', phoneEnd(search.q) ?? undefined),
    name: () => rangesIn(session.citizen.name ?? '', wants),
  };
  return { kind: 'session', session, by, highlights: marks[by]() };
}

type OfText = Exclude<Found, FoundSession>;
/** A text as it is stored, with what is shown of it beside its excerpt. */
type Written =
  | (Pick<Extract<OfText, { kind: 'message' }>, 'kind' | 'seq' | 'author'> & { text: string })
  | (Pick<Extract<OfText, { kind: 'note' }>, 'kind' | 'author'> & { text: string })
  | { kind: 'addition'; text: string };

/** The texts that were found, by their identity. */
async function textsOf(
  tx: Tx,
  own: string,
  hits: readonly TextHit[],
): Promise<Map<string, Written>> {
  const texts = new Map<string, Written>();
  const idsOf = (kind: TextHit['kind']) =>
    hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const ofKind = { message: idsOf('message'), note: idsOf('note'), addition: idsOf('addition') };
  if (ofKind.message.length > 0) {
    const rows = await tx
      .select()
      .from(messages)
      .where(and(eq(messages.organizationId, own), inArray(messages.id, ofKind.message)));
    for (const { id, text, seq, authorKind, authorName } of rows)
      texts.set(id, { kind: 'message', text, seq, author: { kind: authorKind, name: authorName } });
  }
  if (ofKind.note.length > 0) {
    const rows = await tx
      .select()
      .from(notes)
      .where(and(eq(notes.organizationId, own), inArray(notes.id, ofKind.note)));
    for (const { id, text, staffName } of rows)
      texts.set(id, { kind: 'note', text, author: { kind: 'staff', name: staffName } });
  }
  if (ofKind.addition.length > 0) {
    const rows = await tx
      .select()
      .from(additions)
      .where(and(eq(additions.organizationId, own), inArray(additions.id, ofKind.addition)));
    for (const { id, text } of rows) texts.set(id, { kind: 'addition', text });
  }
  return texts;
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
  const texts = await textsOf(tx, caller.organizationId, found.texts);
  const shownSessions = found.sessions.flatMap(({ sessionId, by }) => {
    const session = known.get(sessionId);
    return session ? [markedSession(search, wants, by, session)] : [];
  });
  const shownTexts = found.texts.flatMap(({ id, sessionId, at }): Found[] => {
    const session = known.get(sessionId);
    const written = texts.get(id);
    if (!session || !written) return [];
    const { text, ...what } = written;
    const shared = { session, id, at, ...excerptOf(text, rangesIn(text, wants)) };
    if (what.kind !== 'addition') return [{ ...shared, ...what }];
    return [{ ...shared, ...what, author: { kind: 'citizen', name: session.citizen.name } }];
  });
  return [...shownSessions, ...shownTexts];
}
