import type { IncomingHttpHeaders } from 'node:http';
import type { BodyOf, Channel, endpoints, Locale, Session, Settings } from '@civicconnect/contract';
import { openSession } from '@civicconnect/domain';
import { and, eq, ne } from 'drizzle-orm';
import type { CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, sessions, timeline } from '../../db/schema/index.ts';
import { addressKey } from '../../http/limits.ts';
import { refuseStrangeOrigin } from '../../http/origins.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { alertAtOf } from '../alerts/marks.ts';
import { assistantActor, greetingOf } from '../assistant/greeting.ts';
import { makeSessionKey } from '../auth/session-keys.ts';
import { refuseMoreSessions } from '../organizations/limits.ts';
import { findOrganization } from '../organizations/queries.ts';
import { refuseSuspended } from '../platform/suspended.ts';
import { enterEvents } from '../webhooks/enter.ts';
import { openedWith } from '../webhooks/events.ts';
import { applyEvent } from './apply.ts';
import { languageOfLocale } from './language.ts';
import { nextNumber, verificationCode } from './numbers.ts';
import { lockCitizen } from './open-checks.ts';
import { columnsOf } from './row.ts';
import { showSession } from './show.ts';

type Body = BodyOf<typeof endpoints.openChat>;

export interface OpenedChat {
  session: Session;
  /** Shown once, to a visitor whose chat was opened now; null for whoever is known otherwise. */
  sessionKey: string | null;
  opened: boolean;
}

/** Who asks for a chat, and from where. */
interface Asking {
  caller: CitizenCaller | null;
  address: string;
  headers: Pick<IncomingHttpHeaders, 'origin' | 'host'>;
  /** Unless said: the widget for a visitor, the web for whoever is signed in. */
  channel?: Channel;
}

/** A citizen's chat that is not closed. */
export async function openChatOf(
  tx: Tx,
  { organizationId, id }: CitizenCaller,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.citizenId, id),
        eq(sessions.kind, 'chat'),
        ne(sessions.status, 'closed'),
      ),
    );
  return row?.id ?? null;
}

async function hasOpenChat(context: Context, caller: CitizenCaller): Promise<boolean> {
  const open = await context.db.inOrganization(caller.organizationId, (tx) =>
    openChatOf(tx, caller),
  );
  return open !== null;
}

/** The session, and message 1 by the assistant. */
async function storeChat(
  context: Context,
  tx: Tx,
  caller: CitizenCaller,
  { name, settings }: { name: string | null; settings: Settings },
  locale: Locale,
  channel: Channel,
): Promise<SessionChange> {
  const now = context.clock.now();
  const { organizationId } = caller;
  const id = context.newId();
  const { state } = openSession({ kind: 'chat', citizenId: caller.id, now });
  const [row] = await tx
    .insert(sessions)
    .values({
      ...columnsOf(state, settings, now),
      organizationId,
      id,
      number: await nextNumber(tx, organizationId, settings, now),
      verificationCode: verificationCode(),
      channel,
      language: languageOfLocale(locale),
      preview: '',
      alertAt: alertAtOf(null, state, settings, now),
    })
    .returning();
  if (!row) throw new Error('a chat that was not stored');
  await tx.insert(timeline).values({
    organizationId,
    id: context.newId(),
    sessionId: id,
    kind: 'received',
    at: now,
    actorKind: 'citizen',
    actorId: caller.id,
    actorName: name,
  });
  await enterEvents(context, tx, row, openedWith([]));
  const greeting = { text: greetingOf(settings, locale), clientId: null, channel };
  const { change } = await applyEvent(
    context,
    tx,
    { row, settings },
    { type: 'assistant_message' },
    assistantActor(settings),
    { message: greeting },
  );
  return { ...change, before: null };
}

/** Somebody of whom nothing is known but the chat they open. */
async function storeVisitor(
  context: Context,
  tx: Tx,
  organizationId: string,
  body: Body,
  locale: Locale,
  address: string,
): Promise<CitizenCaller> {
  const now = context.clock.now();
  const id = context.newId();
  await tx.insert(citizens).values({
    organizationId,
    id,
    name: body.name ?? null,
    phone: null,
    locale,
    script: locale === 'uz-Cyrl' ? 'cyrillic' : 'latin',
    createdAt: now,
  });
  const visitor = { sessionId: '', address, expiresAt: now };
  return { kind: 'citizen', organizationId, id, loginId: id, visitor };
}

/**
 * Opens a chat, or gives the one that is open. Whoever shows nothing becomes a visitor and is given the
 * key of their chat.
 *
 * @throws Refused 429 `rate_limited`, 403 where the site may not hold the organization's widget or nobody
 *   may write in it, 404 for no organization
 */
export async function openChat(
  context: Context,
  { caller: known, address, headers, channel = known && !known.visitor ? 'web' : 'widget' }: Asking,
  locale: Locale,
  body: Body,
): Promise<OpenedChat> {
  const organizationId =
    known?.organizationId ?? (await findOrganization(context, body.organization)).id;
  const speaks = body.locale ?? locale;
  if (!known) {
    await refuseStrangeOrigin(context, organizationId, headers);
    await refuseSuspended(context, { organizationId });
  }
  if (!known || (known.visitor && !(await hasOpenChat(context, known)))) {
    await context.limits.consume('chatsPerAddress', addressKey(address));
  }
  const done = await context.db.inOrganization(organizationId, async (tx) => {
    const caller =
      known ?? (await storeVisitor(context, tx, organizationId, body, speaks, addressKey(address)));
    const citizen = await lockCitizen(tx, caller);
    const open = await openChatOf(tx, caller);
    if (!open) await refuseMoreSessions(context, tx, organizationId, 'chat');
    const change = open ? null : await storeChat(context, tx, caller, citizen, speaks, channel);
    const sessionId = open ?? change?.sessionId ?? '';
    const opened = { organizationId, citizenId: caller.id, sessionId };
    return {
      change,
      sessionKey:
        change && caller.visitor ? await makeSessionKey(tx, opened, context.clock.now()) : null,
      session: await showSession(context, tx, caller, speaks, sessionId),
    };
  });
  if (done.change) context.relay.sessionChanged(done.change);
  const { session, sessionKey } = done;
  return { session, sessionKey, opened: done.change !== null };
}
