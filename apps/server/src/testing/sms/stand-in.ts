import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the next requests for a message go, one after the other. */
export type Fault =
  | { status: number; body?: unknown; retryAfter?: number }
  | 'rubbish'
  | 'hang'
  | 'drop';

export interface SentSms {
  phone: string;
  text: string;
  from: string;
  callbackUrl: string | undefined;
  id: string;
}

export interface SmsStandIn {
  url: string;
  sent: SentSms[];
  /** Every request, as `POST /path`. */
  asked: string[];
  /** Waiting faults of `send`; each is used once. */
  faults: Fault[];
  /** What happens while whoever sends still waits for the answer. */
  beforeAnswer: ((sms: SentSms) => Promise<unknown>) | null;
  close(): Promise<void>;
}

export async function fieldsOf(request: IncomingMessage): Promise<Record<string, string>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const type = request.headers['content-type'] ?? 'text/plain';
  const form = await new Response(Buffer.concat(parts), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

export function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Plays the next fault; false when there is none and the request goes well. */
export function playFault(faults: Fault[], response: ServerResponse): boolean {
  const fault = faults.shift();
  if (fault === undefined) return false;
  if (fault === 'hang') return true;
  if (fault === 'drop') {
    response.destroy();
    return true;
  }
  if (fault === 'rubbish') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>maintenance</html>');
    return true;
  }
  if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
  answer(response, fault.status, fault.body ?? { message: 'fault' });
  return true;
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A gateway on a port of this machine. */
export async function listen(handle: Handle): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
