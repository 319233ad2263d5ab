import { once } from 'node:events';
import {
  type ClientEvent,
  type ClientEventAck,
  type ClientEventPayload,
  livePath,
  type ServerEvent,
  type ServerEventPayload,
} from '@civicconnect/contract';
import { io, type Socket } from 'socket.io-client';
import type { TestApp } from './create-test-app.ts';
import type { Person } from './people.ts';

/** A person's live connection, with everything it was told. */
export interface Live {
  socket: Socket;
  heard: { event: ServerEvent; payload: unknown }[];
  ask<E extends ClientEvent>(event: E, payload: ClientEventPayload<E>): Promise<ClientEventAck<E>>;
  /** The first event, already heard or still to come, that fits. */
  hears<E extends ServerEvent>(
    event: E,
    fits?: (payload: ServerEventPayload<E>) => boolean,
  ): Promise<ServerEventPayload<E>>;
  close(): void;
}

export async function connect(
  test: Pick<TestApp, 'url'>,
  person: Pick<Person, 'token'> | { sessionKey: string },
  /** The site whose page connects; none for a program. */
  origin?: string,
): Promise<Live> {
  const socket = io(test.url, {
    path: livePath,
    auth: 'sessionKey' in person ? { sessionKey: person.sessionKey } : { token: person.token },
    transports: ['websocket'],
    reconnection: false,
    ...(origin ? { extraHeaders: { origin } } : {}),
    forceNew: true,
  });
  const heard: Live['heard'] = [];
  const waiting = new Set<() => void>();
  socket.onAny((event: ServerEvent, payload: unknown) => {
    heard.push({ event, payload });
    for (const wake of waiting) wake();
  });
  await Promise.race([
    once(socket as never, 'connect'),
    once(socket as never, 'connect_error').then(([error]) => Promise.reject(error)),
  ]);
  return {
    socket,
    heard,
    ask: (event, payload) => socket.timeout(5000).emitWithAck(event, payload),
    hears: (event, fits = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`never heard ${event}; heard ${heard.map((h) => h.event).join(', ')}`));
        }, 5000);
        function look() {
          const found = heard.find((h) => h.event === event && fits(h.payload as never));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found.payload as never);
        }
        waiting.add(look);
        look();
      }),
    close: () => socket.disconnect(),
  };
}
