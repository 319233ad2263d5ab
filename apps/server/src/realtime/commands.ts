import {
  type ClientEvent,
  type ClientEventAck,
  clientEvents,
  type Problem,
} from '@civicconnect/contract';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { Refused } from '../errors.ts';
import { fieldErrors, withInput } from '../http/body.ts';
import { problemOf, refusedOf as refusedOfFailure } from '../http/problems.ts';
import { textsOf } from '../http/text.ts';
import { setAvailability } from '../modules/assignment/availability.ts';
import { callerOfToken } from '../modules/auth/caller.ts';
import { markRead, sendMessage } from '../modules/messages/actions.ts';
import { missedMessages } from '../modules/messages/queries.ts';
import { accessSession } from '../modules/sessions/load.ts';
import { showLoaded, viewerFor } from '../modules/sessions/show.ts';
import { createBucket } from './bucket.ts';
import { samePerson } from './deliver.ts';
import { tellPresence } from './presence.ts';
import { type LiveServer, type LiveSocket, rooms } from './sockets.ts';
import { typingOf } from './typing.ts';

type Result<E extends ClientEvent> = Omit<Extract<ClientEventAck<E>, { ok: true }>, 'ok'>;
type Payload<E extends ClientEvent> = z.output<(typeof clientEvents)[E]['payload']>;
type Commands = { [E in ClientEvent]: (payload: Payload<E>) => Promise<Result<E>> };

/** A person types and reads; a flood does neither. */
const pace = { perSecond: 20, burst: 60 };

function commandsOf(
  context: Context,
  io: LiveServer,
  socket: LiveSocket,
  renew: () => void,
): Commands {
  return {
    async authenticate({ token }) {
      const { caller, expiresAt } = await callerOfToken(context, token);
      if (!samePerson(caller, socket.data.caller)) throw new Refused('forbidden');
      socket.data.caller = caller;
      socket.data.expiresAt = expiresAt;
      renew();
      return {};
    },
    async join_room({ sessionId, afterSeq }) {
      const { caller, locale } = socket.data;
      const joined = await context.db.inOrganization(caller.organizationId, async (tx) => {
        const loaded = await accessSession(tx, caller, sessionId);
        // Joined before the messages are read: what is stored in between comes as an event too.
        await socket.join(rooms.session(sessionId));
        const viewer = await viewerFor(context, tx, caller, locale);
        return {
          session: await showLoaded(tx, loaded, viewer),
          messages: await missedMessages(context, tx, caller, sessionId, afterSeq),
        };
      });
      if (caller.kind === 'staff') {
        await socket.join(rooms.sessionStaff(sessionId));
        tellPresence(context, io, sessionId);
      }
      return joined;
    },
    async leave_room({ sessionId }) {
      await socket.leave(rooms.session(sessionId));
      await socket.leave(rooms.sessionStaff(sessionId));
      if (socket.data.caller.kind === 'staff') tellPresence(context, io, sessionId);
      return {};
    },
    async send_message(payload) {
      const { message } = await sendMessage(context, socket.data.caller, payload);
      return { message };
    },
    typing: typingOf(context, socket),
    async read({ sessionId, seq }) {
      await markRead(context, socket.data.caller, sessionId, seq);
      return {};
    },
    async set_availability({ available }) {
      const { caller } = socket.data;
      if (caller.kind !== 'staff') throw new Refused('forbidden');
      await setAvailability(context, caller, caller.id, available);
      return {};
    },
  };
}

function refusedOf(error: unknown): Refused {
  if (error instanceof z.ZodError) {
    return new Refused('invalid_input', { errors: fieldErrors(error) });
  }
  return refusedOfFailure(error);
}

function problem(
  context: Context,
  socket: LiveSocket,
  error: unknown,
): { ok: false; problem: Problem } {
  const refused = refusedOf(error);
  if (refused.status >= 500) context.log.error({ err: error }, 'a live event failed');
  return { ok: false, problem: problemOf(refused, socket.data.locale) };
}

/** Disconnects when the token's time is over; gives the function that starts the time anew. */
function watchExpiry(context: Context, socket: LiveSocket): () => void {
  let timer: NodeJS.Timeout | undefined;
  const renew = () => {
    clearTimeout(timer);
    const left = socket.data.expiresAt.getTime() - context.clock.now().getTime();
    timer = setTimeout(() => socket.disconnect(true), Math.max(0, left));
    timer.unref();
  };
  renew();
  socket.on('disconnect', () => clearTimeout(timer));
  return renew;
}

/** Takes a connection's events: each is checked, bounded, and acknowledged with `{ok}` or a problem. */
export function listen(context: Context, io: LiveServer, socket: LiveSocket): void {
  const renew = watchExpiry(context, socket);
  const take = createBucket(context.clock, pace);
  const commands = commandsOf(context, io, socket, renew);

  async function answer<E extends ClientEvent>(event: E, raw: unknown): Promise<object> {
    try {
      take();
      if (event !== 'authenticate' && socket.data.expiresAt <= context.clock.now()) {
        throw new Refused('unauthenticated');
      }
      const payload = clientEvents[event].payload.parse(raw, withInput) as Payload<E>;
      return { ok: true, ...(await commands[event](textsOf(payload))) };
    } catch (error) {
      return problem(context, socket, error);
    }
  }

  for (const event of Object.keys(clientEvents) as ClientEvent[]) {
    socket.on(event, (raw, acknowledge) => {
      answer(event, raw)
        .then((reply) => {
          if (typeof acknowledge === 'function') acknowledge(reply);
        })
        .catch((error: unknown) => context.log.error({ err: error }, 'an acknowledgement failed'));
    });
  }
  socket.on('disconnecting', () => {
    if (socket.data.caller.kind !== 'staff') return;
    const open = [...socket.rooms]
      .filter((name) => name.startsWith('session-staff:'))
      .map((name) => name.slice('session-staff:'.length));
    for (const sessionId of open) {
      void socket.leave(rooms.sessionStaff(sessionId));
      tellPresence(context, io, sessionId);
    }
  });
}
