import { maskPersonalData } from '@civicconnect/ai';
import type {
  endpoints,
  Locale,
  QueryOf,
  Replay,
  ReplayedMessage,
  ReplayedSide,
  ResponseOf,
} from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, asc, desc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import {
  departments,
  type JudgedSide,
  messages,
  replayedMessages,
  replays,
  sessions,
  staff,
} from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { readCursor, writeCursor } from '../../../http/cursor.ts';
import { comparisonOf, differs, type JudgedMessage } from './figures.ts';

type ReplayRow = typeof replays.$inferSelect;
type Row = typeof replayedMessages.$inferSelect;

/** So much of a message is shown. */
const shownCharacters = 300;

const isJudged = (row: Row): row is Row & JudgedMessage =>
  row.before !== null && row.after !== null;

async function viewOf(tx: Tx, row: ReplayRow, startedBy: string): Promise<Replay> {
  const { id, state, sample, settings, changes, leftOut, spentMicros } = row;
  const all = await tx
    .select()
    .from(replayedMessages)
    .where(
      and(
        eq(replayedMessages.organizationId, row.organizationId),
        eq(replayedMessages.replayId, id),
      ),
    );
  return {
    id,
    state,
    sample,
    settings,
    changes,
    leftOut,
    spentMicros,
    startedBy: { id: row.startedBy, name: startedBy },
    startedAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    total: all.length,
    ...comparisonOf(all.filter(isJudged)),
  };
}

async function findReplay(tx: Tx, organizationId: string, id?: string): Promise<Replay | null> {
  const [found] = await tx
    .select({ row: replays, name: staff.name })
    .from(replays)
    .innerJoin(
      staff,
      and(eq(staff.organizationId, replays.organizationId), eq(staff.id, replays.startedBy)),
    )
    .where(and(eq(replays.organizationId, organizationId), id ? eq(replays.id, id) : undefined))
    .orderBy(desc(replays.createdAt), desc(replays.id))
    .limit(1);
  return found ? viewOf(tx, found.row, found.name) : null;
}

/** Throws 404. */
export async function readReplay(
  context: Context,
  organizationId: string,
  id: string,
): Promise<Replay> {
  const found = await context.db.inOrganization(organizationId, (tx) =>
    findReplay(tx, organizationId, id),
  );
  if (!found) throw new Refused('not_found');
  return found;
}

/** The organization's last replay; null before there was one. */
export function lastReplay(
  context: Context,
  { organizationId }: StaffCaller,
): Promise<Replay | null> {
  return context.db.inOrganization(organizationId, (tx) => findReplay(tx, organizationId));
}

/** What the citizen had written when it was routed, by the session. */
async function textsOf(tx: Tx, organizationId: string, rows: readonly Row[]) {
  if (rows.length === 0) return new Map<string, string>();
  const found = await tx
    .select({ sessionId: messages.sessionId, seq: messages.seq, text: messages.text })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, organizationId),
        inArray(
          messages.sessionId,
          rows.map(({ sessionId }) => sessionId),
        ),
        eq(messages.authorKind, 'citizen'),
      ),
    )
    .orderBy(asc(messages.seq));
  return new Map(
    rows.map(({ sessionId, forSeq }) => [
      sessionId,
      found
        .filter((message) => message.sessionId === sessionId && message.seq <= forSeq)
        .map(({ text }) => text)
        .join('\n\n'),
    ]),
  );
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > shownCharacters
    ? `${letters.slice(0, shownCharacters).join('').trimEnd()}…`
    : text;
}

interface Naming {
  nameOf(departmentId: string | null): { id: string; name: string } | null;
}

/** A department that is gone meanwhile has no name: then nobody is named. */
function sideView({ nameOf }: Naming, side: JudgedSide): ReplayedSide {
  const { departmentId, nearest, calls: _calls, costMicros: _cost, ...rest } = side;
  const first = nameOf(nearest?.departmentId ?? null);
  return {
    ...rest,
    department: nameOf(departmentId),
    nearest: first && nearest ? { department: first, share: nearest.share } : null,
  };
}

async function namingOf(tx: Tx, organizationId: string, locale: Locale): Promise<Naming> {
  const rows = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(eq(departments.organizationId, organizationId));
  const names = new Map(rows.map(({ id, name }) => [id, localized(name, locale)]));
  return {
    nameOf(id) {
      const name = id === null ? undefined : names.get(id);
      return id === null || name === undefined ? null : { id, name };
    },
  };
}

/** What was stopped as an attack is for superusers alone (domain.md, "Who may do what"). */
const isStopped = sql<boolean>`(${sessions.status} = 'quarantined' or coalesce(${sessions.closeReason} = 'rejected', false))`;

/** What was judged, message by message, in the order of the sample. Throws 404. */
export async function replayedMessagesOf(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  { show, cursor, limit }: QueryOf<typeof endpoints.replayedMessages>,
): Promise<ResponseOf<typeof endpoints.replayedMessages>> {
  const { organizationId, role } = caller;
  const [after = '0'] = cursor ? readCursor(cursor, ['count']) : [];
  return context.db.inOrganization(organizationId, async (tx) => {
    const [replay] = await tx
      .select({ settings: replays.settings })
      .from(replays)
      .where(and(eq(replays.organizationId, organizationId), eq(replays.id, id)));
    if (!replay) throw new Refused('not_found');
    const judged = await tx
      .select({ row: replayedMessages, number: sessions.number, isStopped })
      .from(replayedMessages)
      .innerJoin(
        sessions,
        and(
          eq(sessions.organizationId, replayedMessages.organizationId),
          eq(sessions.id, replayedMessages.sessionId),
        ),
      )
      .where(
        and(
          eq(replayedMessages.organizationId, organizationId),
          eq(replayedMessages.replayId, id),
          gt(replayedMessages.position, Number(after)),
          isNotNull(replayedMessages.after),
        ),
      )
      .orderBy(asc(replayedMessages.position));
    const wanted = judged.filter(({ row }) => isJudged(row) && (show === 'all' || differs(row)));
    const page = wanted.slice(0, limit);
    const texts = await textsOf(
      tx,
      organizationId,
      page.map(({ row }) => row),
    );
    const naming = await namingOf(tx, organizationId, locale);
    const masked = (text: string) =>
      replay.settings.maskPersonalData ? maskPersonalData(text).text : text;
    const items = page.flatMap(({ row, number, isStopped: stopped }): ReplayedMessage[] => {
      if (!isJudged(row)) return [];
      const mayRead = !stopped || role === 'superuser';
      return [
        {
          position: row.position,
          session: mayRead ? { id: row.sessionId, number } : null,
          text: mayRead ? shortened(masked(texts.get(row.sessionId) ?? '')) : null,
          truth: naming.nameOf(row.truthId),
          before: sideView(naming, row.before),
          after: sideView(naming, row.after),
        },
      ];
    });
    const last = page.at(-1);
    return {
      items,
      nextCursor: wanted.length > limit && last ? writeCursor([last.row.position]) : null,
    };
  });
}
