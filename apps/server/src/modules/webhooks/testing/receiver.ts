import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver was brought. */
export interface Received {
  delivery: string;
  timestamp: string;
  signature: string;
  body: string;
  json: { id: string; event: string; data: Record<string, Record<string, unknown>> };
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** How another system may behave. */
export const answers = {
  taken: (response) => response.writeHead(204).end(),
  broken: (response) => response.writeHead(500).end('it broke'),
  busy: (response) => response.writeHead(429, { 'retry-after': '600' }).end(),
  elsewhere: (response) => response.writeHead(302, { location: '/secret' }).end(),
  rubbish: (_response, request) => request.socket.end('rubbish\r\n\r\n'),
  silent: () => {},
  /** An answer whose body never ends. */
  trickle: (response) => {
    response.writeHead(200);
    response.write('a little');
  },
  long: (response) => response.writeHead(500).end('x'.repeat(100_000)),
  gone: (_response, request) => request.socket.destroy(),
} as const satisfies Record<string, Answer>;

export interface Receiver {
  url: string;
  received: Received[];
  /** From now on. */
  answer(how: Answer): void;
  close(): Promise<void>;
}

/** Another system, that answers as it is told. */
export async function startReceiver(): Promise<Receiver> {
  let how: Answer = answers.taken;
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      const header = (name: string) => String(request.headers[`x-civicconnect-${name}`]);
      received.push({
        delivery: header('delivery'),
        timestamp: header('timestamp'),
        signature: header('signature'),
        body,
        json: JSON.parse(body || '{}'),
      });
      how(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer(next) {
      how = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
