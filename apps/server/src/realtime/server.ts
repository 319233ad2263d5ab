import type { Server as HttpServer } from 'node:http';
import { Handshake, livePath, locales } from '@civicconnect/contract';
import { matchLocale } from '@civicconnect/i18n';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import type { Context } from '../context.ts';
import { Refused } from '../errors.ts';
import { problemOf } from '../http/problems.ts';
import { callerOfToken } from '../modules/auth/caller.ts';
import { attend, keepAttendance } from './attendance.ts';
import { listen } from './commands.ts';
import { deliver } from './deliver.ts';
import { createQueuePositions } from './queue-positions.ts';
import type { Told } from './relay.ts';
import { type LiveServer, ownRooms } from './sockets.ts';

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

/** Connections are refused unless the handshake carries a valid token; rooms follow from who it names. */
function guard(context: Context, io: LiveServer): void {
  io.use((socket, next) => {
    const language = socket.handshake.headers['accept-language'];
    const admit = async () => {
      const handshake = Handshake.safeParse(socket.handshake.auth);
      if (!handshake.success) throw new Refused('unauthenticated');
      const { caller, expiresAt } = await callerOfToken(context, handshake.data.token);
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

/** Installations that share a Redis do not hear one another: each has a stream of its own. */
async function streamOf(context: Context): Promise<string> {
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<{ name: string }>(
      sql`select current_database() || ':' || organization_id as name from organizations where is_home`,
    ),
  );
  return `civic:live:${rows[0]?.name ?? 'new'}`;
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
    context.log.warn({ err: error }, 'redis: live events wait for it'),
  );
  const io: LiveServer = new Server({
    path: livePath,
    serveClient: false,
    maxHttpBufferSize: maxEventBytes,
    // In development Next's own upgrades come to the same server.
    destroyUpgrade: context.config.production,
    cors: { origin: [...context.config.corsAllowedOrigins] },
    ...(redis ? { adapter: createAdapter(redis, { streamName: await streamOf(context) }) } : {}),
  });
  if (http) io.attach(http);
  const positions = createQueuePositions(context, io);
  guard(context, io);
  io.on('connection', (socket) => {
    listen(context, io, socket);
    attend(context, socket);
  });
  io.on('told', (told) => {
    deliver(context, io, positions, told as Told).catch((error: unknown) =>
      context.log.error({ err: error }, 'what another process told was not delivered'),
    );
  });
  context.relay.deliverBy(async (told) => {
    if (redis) io.serverSideEmit('told', told);
    await deliver(context, io, positions, told);
  });
  const endAttendance = keepAttendance(context);
  return {
    io,
    async settled() {
      await context.relay.settled();
      await positions.settled();
    },
    async close() {
      endAttendance();
      await context.relay.settled();
      io.disconnectSockets(true);
      if (http) io.engine.close();
      await redis?.quit().catch(() => redis.disconnect());
    },
  };
}
