import type {
  BodyOf,
  Channel,
  endpoints,
  Locale,
  Message,
  Session,
  Settings,
} from '@civicconnect/contract';
import { checkOpening, openSession } from '@civicconnect/domain';
import type { CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { messages, type StoredAttachment, sessions, timeline } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { alertAtOf } from '../alerts/marks.ts';
import { type FileOwner, ownersOf } from '../files/owners.ts';
import { claimFiles, giveFilesTo } from '../files/rows.ts';
import { checkedText, sentBefore } from '../messages/actions.ts';
import { messageView } from '../messages/views.ts';
import { refuseMoreSessions } from '../organizations/limits.ts';
import { enterEvents } from '../webhooks/enter.ts';
import { openedWith } from '../webhooks/events.ts';
import { addRoutingJob, applyEvent, type MessageRow } from './apply.ts';
import { nextNumber, verificationCode } from './numbers.ts';
import {
  checkNeighborhood,
  limitOpenings,
  lockCitizen,
  openAppealOf,
  sameTextRecently,
} from './open-checks.ts';
import { columnsOf, previewOf, stateOf } from './row.ts';
import { showSession } from './show.ts';
import { namedActor } from './write.ts';

type Body = BodyOf<typeof endpoints.openAppeal>;

/** Message 1 and the session, stored before anything else happens. */
async function storeAppeal(
  context: Context,
  tx: Tx,
  caller: CitizenCaller,
  citizen: { name: string | null; settings: Settings },
  body: Body,
  attachments: StoredAttachment[],
  channel: Channel,
): Promise<{ message: MessageRow; change: SessionChange }> {
  const now = context.clock.now();
  const { organizationId } = caller;
  const id = context.newId();
  const text = body.text.trim();
  const { state } = openSession({ kind: 'appeal', citizenId: caller.id, now });
  const [row] = await tx
    .insert(sessions)
    .values({
      ...columnsOf(state, citizen.settings, now),
      organizationId,
      id,
      number: await nextNumber(tx, organizationId, citizen.settings, now),
      verificationCode: verificationCode(),
      channel,
      language: 'unknown',
      neighborhoodId: body.neighborhoodId ?? null,
      preview: previewOf(text),
      routing: null,
      alertAt: alertAtOf(null, state, citizen.settings, now),
      alertedAt: null,
      unattendedSince: null,
      wrongPlace: null,
      lastMessage: { author: 'citizen', text: previewOf(text), at: now.toISOString() },
    })
    .returning();
  if (!row) throw new Error('an appeal that was not stored');
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
    channel,
    clientId: body.clientId ?? null,
    attachments,
    citations: [],
    emotion: null,
    createdAt: now,
  };
  await tx.insert(messages).values(message);
  await giveFilesTo(tx, message);
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
  await enterEvents(context, tx, row, openedWith([message]));
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

/** Opens an appeal, or joins the open one. The order of the checks is the domain's, under a lock on the citizen. */
export async function openAppeal(
  context: Context,
  caller: CitizenCaller,
  locale: Locale,
  body: Body,
  owners: readonly FileOwner[] = ownersOf(caller, null),
  channel: Channel = 'web',
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
    const claim = () => claimFiles(tx, caller.organizationId, owners, body.attachments, now);
    const answer = async (message: MessageRow, change: SessionChange | null, opened: boolean) => ({
      change,
      opened,
      message: messageView(context, message, caller),
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
        const attachments = await claim();
        const message = {
          text: checkedText(body.text, citizen),
          attachments,
          clientId: body.clientId ?? null,
          channel,
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
        await refuseMoreSessions(context, tx, caller.organizationId, 'appeal');
        await checkNeighborhood(tx, caller, body.neighborhoodId);
        const stored = await storeAppeal(
          context,
          tx,
          caller,
          citizen,
          body,
          await claim(),
          channel,
        );
        return answer(stored.message, stored.change, true);
      }
    }
  });
  if (done.change) {
    context.metrics.messages.inc({ author: 'citizen' });
    context.relay.sessionChanged(done.change);
  }
  return done;
}
