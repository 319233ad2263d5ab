/** What both stand-ins share: a server on a free local port, a script of answers, a record of requests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked, whatever the protocol. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  /** As JSON. */
  body: unknown;
  kind: 'generate' | 'stream' | 'embed';
  model: string;
  /** All text of the request: instructions and messages, or what is to become vectors. */
  texts: string[];
  /** The schema that the answer is to have; null without one. */
  schema: unknown;
  /** The caller hung up before the answer was whole. */
  isLeft: boolean;
}

/** What becomes of one request. */
export type Reply =
  /** Its answer: the text of the model, made from what was asked. Vectors make themselves. */
  | { kind: 'answer'; text(asked: Asked): string }
  | { kind: 'vectors'; of(text: string): number[] }
  /** Nothing ever comes. */
  | { kind: 'hang' }
  /** A refusal; `retryAfter` goes into the header as it is: seconds or a date. */
  | { kind: 'status'; status: number; retryAfter?: string; body?: unknown }
  /** The connection breaks after the first half of the answer. */
  | { kind: 'break' }
  /** The answer drips: one piece after the other, and so many milliseconds between two. */
  | { kind: 'slow'; text(asked: Asked): string; everyMs: number }
  /** These very bytes instead of an answer of the protocol. */
  | { kind: 'bytes'; body: string };

export interface StandIn {
  /** To be given as the provider's address. */
  url: string;
  /** Every request so far, in order. */
  asked: Asked[];
  /** What the next requests get, one after the other; then the default again. */
  next(...replies: Reply[]): void;
  /** What requests get when nothing else was said. */
  always(reply: Reply): void;
  /** Resolves once so many requests have come in all. */
  untilAsked(count: number): Promise<void>;
  /** Resolves once the caller of that request (0 is the first) hung up. */
  untilLeft(index: number): Promise<void>;
  close(): Promise<void>;
}

/** How one protocol reads requests and writes answers. */
export interface Protocol {
  /** Appended to the address. */
  basePath: string;
  /** Null for what the protocol does not know. */
  read(path: string, body: unknown): Omit<Asked, 'path' | 'headers' | 'body' | 'isLeft'> | null;
  isKeyGood(headers: IncomingMessage['headers']): boolean;
  error(status: number): unknown;
  answer(text: string, asked: Asked): unknown;
  vectors(vectors: number[][], asked: Asked): unknown;
  /** Server-sent events of a stream, each a whole event. */
  events(text: string, asked: Asked): string[];
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** A vector that only depends on the text: near for texts with common words. */
export function vectorOf(text: string, dimensions: number): number[] {
  const vector: number[] = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let hash = 2166136261;
    for (const char of word.slice(0, 5)) {
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
    }
    const at = hash % dimensions;
    vector[at] = (vector[at] ?? 0) + ((hash & 1024) === 0 ? -1 : 1);
  }
  if (!vector.some((value) => value !== 0)) vector[0] = 1;
  return vector;
}

/** Promises that are kept when something has come to pass. */
class Waiting {
  private readonly waiting: { isDone(): boolean; resolve(): void }[] = [];
  until(isDone: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ isDone, resolve });
      this.look();
    });
  }
  look(): void {
    for (const { isDone, resolve } of this.waiting) if (isDone()) resolve();
  }
}

async function drip(response: ServerResponse, pieces: readonly string[], everyMs: number) {
  for (const piece of pieces) {
    if (response.destroyed) return;
    response.write(piece);
    await sleep(everyMs);
  }
  response.end();
}

async function give(response: ServerResponse, protocol: Protocol, reply: Reply, asked: Asked) {
  const vectors = (of: (text: string) => number[]): void =>
    sendJson(response, 200, protocol.vectors(asked.texts.map(of), asked));
  const events = (text: string): string[] => protocol.events(text, asked);
  switch (reply.kind) {
    case 'hang':
      return;
    case 'status': {
      const headers = reply.retryAfter === undefined ? {} : { 'retry-after': reply.retryAfter };
      return sendJson(response, reply.status, reply.body ?? protocol.error(reply.status), headers);
    }
    case 'bytes':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(reply.body);
      return;
    case 'break': {
      const isStream = asked.kind === 'stream';
      const whole = isStream ? events('…').join('') : JSON.stringify(protocol.answer('…', asked));
      response.writeHead(200, {
        'content-type': isStream ? 'text/event-stream' : 'application/json',
        'content-length': '4096',
      });
      response.write(whole.slice(0, whole.length / 2), () => response.socket?.destroy());
      return;
    }
    case 'vectors':
      return vectors(reply.of);
    case 'answer':
    case 'slow': {
      if (asked.kind === 'embed') return vectors((text) => vectorOf(text, dimensionsOf(asked)));
      const text = reply.text(asked);
      const everyMs = reply.kind === 'slow' ? reply.everyMs : 0;
      const isStream = asked.kind === 'stream';
      const type = isStream ? 'text/event-stream' : 'application/json';
      response.writeHead(200, { 'content-type': type });
      if (isStream) return drip(response, events(text), everyMs);
      const whole = JSON.stringify(protocol.answer(text, asked));
      return reply.kind === 'slow'
        ? drip(response, whole.match(/.{1,8}/gsu) ?? [], everyMs)
        : void response.end(whole);
    }
  }
}

/** What the request wished for; 768 when it did not. */
function dimensionsOf({ body }: Asked): number {
  const found = /"(?:dimensions|outputDimensionality)":(\d+)/.exec(JSON.stringify(body));
  return found === null ? 768 : Number(found[1]);
}

export async function startStandIn(protocol: Protocol): Promise<StandIn> {
  const asked: Asked[] = [];
  const script: Reply[] = [];
  const waiting = new Waiting();
  let usual: Reply = { kind: 'answer', text: () => '{}' };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = await bodyOf(request);
    if (!protocol.isKeyGood(request.headers)) return sendJson(response, 401, protocol.error(401));
    const read = protocol.read(path, body);
    if (read === null) return sendJson(response, 404, protocol.error(404));
    const entry: Asked = { ...read, path, headers: request.headers, body, isLeft: false };
    response.on('close', () => {
      entry.isLeft = !response.writableFinished;
      waiting.look();
    });
    asked.push(entry);
    const reply = script.shift() ?? usual;
    waiting.look();
    await give(response, protocol, reply, entry);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${protocol.basePath}`,
    asked,
    next: (...replies) => void script.push(...replies),
    always(reply) {
      usual = reply;
    },
    untilAsked: (count) => waiting.until(() => asked.length >= count),
    untilLeft: (index) => waiting.until(() => asked[index]?.isLeft === true),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
