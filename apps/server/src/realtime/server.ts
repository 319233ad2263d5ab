import type { Server as HttpServer } from 'node:http';
import { Handshake, livePath, locales } from '@civicconnect/contract';
import { matchLocale } from '@civicconnect/i18n';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import type { z } from 'zod';
import type { Caller } from '../caller.ts';
import type { Context } from '../context.ts';
import { installationName } from '../db/installation-name.ts';
import { Refused } from '../errors.ts';
import { holdsWidget, refuseStrangeOrigin } from '../http/origins.ts';
import { problemOf } from '../http/problems.ts';
import { callerOfToken } from '../modules/auth/caller.ts';
import { callerOfSessionKey } from '../modules/auth/session-keys.ts';
import { attend, keepAttendance } from './attendance.ts';
import { listen } from './commands.ts';
import { deliver } from './deliver.ts';
import { createQueuePositions } from './queue-positions.ts';
import { type LiveServer, type LiveSocket, ownRooms } from './sockets.ts';
import { openStream } from './stream.ts';
import { tellWaitingCalls } from './waiting-calls.ts';

export interface Realtime {
  io: LiveServer;
  /** Resolves when everything told so far has left this process. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The largest thing a client may send: a message of 20,000 characters and its envelope. */
const maxEventBytes = 256 * 1024;

/** What went wrong at the door, as Socket.IO hands it to the client: an error with the problem as its data. */
class HandshakeRefused extends Error {
  readonly data: unknown;
  constructor(refused: Refused, header: string | undefined) {
    super(refused.code);
    this.data = problemOf(refused, matchLocale(header, [...locales]));
  }
}

/** Who connects: whoever holds the token, or the visitor of a key, from a site where they may be. */
async function callerOfHandshake(
  context: Context,
  { handshake }: LiveSocket,
  shown: z.output<typeof Handshake>,
): Promise<{ caller: Caller; expiresAt: Date }> {
  if ('token' in shown) return callerOfToken(context, shown.token);
  const caller = await callerOfSessionKey(context, shown.sessionKey, addressOf(handshake));
  await refuseStrangeOrigin(context, caller.organizationId, handshake.headers);
  return { caller, expiresAt: caller.visitor.expiresAt };
}

/** Behind a proxy on this machine the address is the one that it tells, as for requests. */
function addressOf({ address, headers }: LiveSocket['handshake']): string {
  const isLoopback = /^(?:::ffff:)?127\.|^::1$/.test(address);
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return isLoopback && told ? told : address;
}

/** Connections are refused unless the handshake carries a valid token or key; rooms follow from who it names. */
function guard(context: Context, io: LiveServer): void {
  io.use((socket, next) => {
    const language = socket.handshake.headers['accept-language'];
    const admit = async () => {
      const handshake = Handshake.safeParse(socket.handshake.auth);
      if (!handshake.success) throw new Refused('unauthenticated');
      const { caller, expiresAt } = await callerOfHandshake(context, socket, handshake.data);
      const locale = handshake.data.locale ?? matchLocale(language, [...locales]);
      socket.data = { caller, locale, expiresAt };
      await socket.join(ownRooms(caller));
    };
    admit().then(
      () => next(),
      (error: unknown) => {
        const refused = error instanceof Refused ? error : new Refused('internal');
        if (refused.code === 'internal') context.log.error({ err: error }, 'a connection failed');
        next(new HandshakeRefused(refused, language));
      },
    );
  });
}

/** Installations that share a Redis do not hear one another: each has names of its own there. */
async function namesOf(context: Context) {
  const own = (await installationName(context.db)) ?? 'new';
  return { told: `civic:told:${own}`, rooms: `civic:live:${own}` };
}

/** Clients come back by themselves, and ask for what they have missed. */
function reconnectAll(io: LiveServer): void {
  for (const { conn } of io.of('/').sockets.values()) conn.close();
}

/**
 * The live server. Every process has one, so that a worker's changes reach the clients of the others;
 * only one with an HTTP server takes connections.
 */
export async function openRealtime(context: Context, http: HttpServer | null): Promise<Realtime> {
  const redis = context.config.redisUrl
    ? new Redis(context.config.redisUrl, { maxRetriesPerRequest: null })
    : null;
  redis?.on('error', (error: Error) =>
    context.log.debug({ err: error }, 'Redis is away: presence waits for it'),
  );
  const names = await namesOf(context);
  const io: LiveServer = new Server({
    path: livePath,
    serveClient: false,
    maxHttpBufferSize: maxEventBytes,
    // In development Next's own upgrades come to the same server.
    destroyUpgrade: context.config.production,
    cors: {
      origin: (origin, answer) => {
        if (origin === undefined || context.config.corsAllowedOrigins.includes(origin)) {
          answer(null, true);
          return;
        }
        holdsWidget(context, origin).then(
          (held) => answer(null, held),
          () => answer(null, false),
        );
      },
    },
    // Who of other processes' people has a session open is asked and told through it.
    ...(redis
      ? { adapter: createAdapter(redis, { streamName: names.rooms, channelPrefix: names.rooms }) }
      : {}),
  });
  if (http) io.attach(http);
  const positions = createQueuePositions(context, io);
  const telling = new Set<Promise<void>>();
  guard(context, io);
  io.on('connection', (socket) => {
    listen(context, io, socket);
    attend(context, socket);
    const told = tellWaitingCalls(context, socket)
      .catch((error: unknown) =>
        context.log.warn({ err: error }, 'chats that call for a person were not told'),
      )
      .finally(() => telling.delete(told));
    telling.add(told);
  });
  const { redisUrl } = context.config;
  const stream = redisUrl
    ? openStream({
        redisUrl,
        name: names.told,
        log: context.log,
        hear: (told) => context.relay.heard(told),
        missed: () => reconnectAll(io),
      })
    : null;
  context.relay.deliverBy(async (told, from) => {
    if (from === 'here') stream?.send(told);
    await deliver(context, io, positions, told);
  });
  const endAttendance = keepAttendance(context);
  return {
    io,
    async settled() {
      await context.relay.settled();
      await positions.settled();
      await Promise.all(telling);
    },
    async close() {
      endAttendance();
      await context.relay.settled();
      io.disconnectSockets(true);
      if (http) io.engine.close();
      await stream?.close();
      redis?.disconnect();
    },
  };
}
