import { randomInt } from 'node:crypto';
import type { BodyOf, endpoints, Locale, Message, Session, Settings } from '@civicconnect/contract';
import { checkOpening, openSession } from '@civicconnect/domain';
import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import {
  citizens,
  messages,
  neighborhoods,
  organizations,
  sessions,
  timeline,
} from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { checkedText, sentBefore } from '../messages/actions.ts';
import { messageView } from '../messages/views.ts';
import { addRoutingJob, applyEvent, type MessageRow } from './apply.ts';
import { columnsOf, previewOf, type SessionRow, stateOf } from './row.ts';
import { showSession } from './show.ts';
import { namedActor } from './write.ts';

type Body = BodyOf<typeof endpoints.openAppeal>;

/** Letters and digits that nobody mistakes for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeOf = (length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

const openedPerHour = 5;
const hour = 3600 * 1000;

async function nextNumber(
  tx: Tx,
  organizationId: string,
  settings: Settings,
  now: Date,
): Promise<string> {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select civic_next_number(${organizationId}) as n`,
  );
  const year = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    timeZone: settings.timeZone,
  }).format(now);
  return `${settings.numberPrefix}-${year}-${String(rows[0]?.n).padStart(6, '0')}`;
}

/** The citizen's row, locked: two appeals of one citizen are opened one after the other. */
async function lockCitizen(
  tx: Tx,
  caller: CitizenCaller,
): Promise<{ name: string | null; settings: Settings }> {
  const [found] = await tx
    .select({ name: citizens.name, settings: organizations.settings })
    .from(citizens)
    .innerJoin(organizations, eq(organizations.id, citizens.organizationId))
    .where(and(eq(citizens.organizationId, caller.organizationId), eq(citizens.id, caller.id)))
    .for('update', { of: citizens });
  if (!found) throw new Refused('not_found');
  return found;
}

async function sameTextRecently(tx: Tx, caller: CitizenCaller, text: string, since: Date) {
  const [same] = await tx
    .select({ sessionId: sessions.id, number: sessions.number })
    .from(sessions)
    .innerJoin(
      messages,
      and(
        eq(messages.organizationId, sessions.organizationId),
        eq(messages.sessionId, sessions.id),
      ),
    )
    .where(
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.citizenId, caller.id),
        eq(messages.authorKind, 'citizen'),
        gt(messages.createdAt, since),
        eq(messages.text, text),
      ),
    )
    .limit(1);
  return same ?? null;
}

async function openAppealOf(tx: Tx, caller: CitizenCaller): Promise<SessionRow | null> {
  const [row] = await tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.citizenId, caller.id),
        eq(sessions.kind, 'appeal'),
        ne(sessions.status, 'closed'),
      ),
    )
    .for('update');
  return row ?? null;
}

/** Counted from the rows themselves, so that a restart forgets nothing. */
async function limitOpenings(tx: Tx, caller: CitizenCaller, now: Date): Promise<void> {
  const recent = await tx
    .select({ openedAt: sessions.openedAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.citizenId, caller.id),
        eq(sessions.kind, 'appeal'),
        gt(sessions.openedAt, new Date(now.getTime() - hour)),
      ),
    )
    .orderBy(asc(sessions.openedAt));
  const oldest = recent.at(-openedPerHour);
  if (!oldest) return;
  const seconds = Math.ceil((oldest.openedAt.getTime() + hour - now.getTime()) / 1000);
  throw new Refused('rate_limited', { params: { seconds } });
}

async function checkNeighborhood(
  tx: Tx,
  caller: CitizenCaller,
  id: string | undefined,
): Promise<void> {
  if (!id) return;
  const [known] = await tx
    .select({ id: neighborhoods.id })
    .from(neighborhoods)
    .where(and(eq(neighborhoods.organizationId, caller.organizationId), eq(neighborhoods.id, id)));
  if (!known) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'neighborhoodId', code: 'other', message: '' }],
    });
  }
}

/** Message 1 and the session, stored before anything else happens. */
async function storeAppeal(
  context: Context,
  tx: Tx,
  caller: CitizenCaller,
  citizen: { name: string | null; settings: Settings },
  body: Body,
): Promise<{ message: MessageRow; change: SessionChange }> {
  const now = context.clock.now();
  const { organizationId } = caller;
  const id = context.newId();
  const text = body.text.trim();
  const { state } = openSession({ kind: 'appeal', citizenId: caller.id, now });
  await tx.insert(sessions).values({
    ...columnsOf(state, citizen.settings, now),
    organizationId,
    id,
    number: await nextNumber(tx, organizationId, citizen.settings, now),
    verificationCode: codeOf(20),
    channel: 'web',
    language: 'unknown',
    neighborhoodId: body.neighborhoodId ?? null,
    preview: previewOf(text),
    routing: null,
    wrongPlace: null,
    lastMessage: { author: 'citizen', text: previewOf(text), at: now.toISOString() },
  });
  const message: MessageRow = {
    organizationId,
    id: context.newId(),
    sessionId: id,
    seq: 1,
    authorKind: 'citizen',
    authorId: caller.id,
    authorName: citizen.name,
    text,
    system: null,
    channel: 'web',
    clientId: body.clientId ?? null,
    createdAt: now,
  };
  await tx.insert(messages).values(message);
  await tx.insert(timeline).values({
    organizationId,
    id: context.newId(),
    sessionId: id,
    kind: 'received',
    at: now,
    actorKind: 'citizen',
    actorId: caller.id,
    actorName: citizen.name,
  });
  await addRoutingJob(tx, { organizationId, id });
  return {
    message,
    change: {
      organizationId,
      sessionId: id,
      messageIds: [message.id],
      before: null,
      queued: false,
    },
  };
}

export interface OpenedAppeal {
  session: Session;
  message: Message;
  opened: boolean;
}

/** Opens an appeal, or joins the open one. The order of the checks is domain.md's, under a lock on the citizen. */
export async function openAppeal(
  context: Context,
  caller: CitizenCaller,
  locale: Locale,
  body: Body,
): Promise<OpenedAppeal> {
  const now = context.clock.now();
  const done = await context.db.inOrganization(caller.organizationId, async (tx) => {
    const citizen = await lockCitizen(tx, caller);
    const { settings } = citizen;
    const known = body.clientId ? await sentBefore(tx, caller, body.clientId) : null;
    const since = new Date(now.getTime() - settings.appeal.duplicateSeconds * 1000);
    const same = known ? null : await sameTextRecently(tx, caller, body.text.trim(), since);
    const open = known ? null : await openAppealOf(tx, caller);
    const decision = checkOpening({
      text: body.text,
      settings,
      clientIdSeen: known !== null,
      sameTextRecently: same !== null,
      openAppeal: open && stateOf(open),
    });
    const answer = async (message: MessageRow, change: SessionChange | null, opened: boolean) => ({
      change,
      opened,
      message: messageView(message, caller),
      session: await showSession(context, tx, caller, locale, message.sessionId),
    });
    switch (decision.outcome) {
      case 'repeat':
        if (!known) throw new Error('a repeat without its message');
        return answer(known, null, false);
      case 'refuse': {
        const { outcome: _outcome, code, ...numbers } = decision;
        const named = same ?? (open && { sessionId: open.id, number: open.number });
        throw new Refused(code, {
          params: {
            ...numbers,
            ...(code === 'duplicate' || code === 'session_locked' ? named : {}),
          },
        });
      }
      case 'join': {
        if (!open) throw new Error('an appeal to join that is not there');
        const message = {
          text: checkedText(body.text, citizen),
          clientId: body.clientId ?? null,
          channel: 'web' as const,
        };
        const locked = { row: open, settings };
        const applied = await applyEvent(
          context,
          tx,
          locked,
          { type: 'citizen_message' },
          namedActor(caller),
          { message },
        );
        if (!applied.message) throw new Error('a sent message was not stored');
        return answer(applied.message, applied.change, false);
      }
      case 'open': {
        await limitOpenings(tx, caller, now);
        await checkNeighborhood(tx, caller, body.neighborhoodId);
        const stored = await storeAppeal(context, tx, caller, citizen, body);
        return answer(stored.message, stored.change, true);
      }
    }
  });
  if (done.change) context.relay.sessionChanged(done.change);
  return done;
}
