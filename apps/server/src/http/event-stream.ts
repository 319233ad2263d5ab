import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './idempotency.ts';
import { localeOf, problemOf, refusedOf } from './problems.ts';

/** Server-sent events of one answer: pieces while it is made, then the whole of it, or why there is none. */
export interface EventStream {
  /** Whether anything was sent: from then on a refusal is an event as well. */
  readonly begun: boolean;
  send(event: 'delta' | 'answer' | 'problem', data: unknown): void;
  end(): void;
}

const streams = new WeakMap<FastifyReply, EventStream>();

/** Whether a client wants the answer as events: only who names them, and nothing else first. */
export function wantsEvents({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /^\s*text\/event-stream\b/i.test(headers.accept ?? '');
}

function openStream(reply: FastifyReply): EventStream {
  const body = new PassThrough();
  let begun = false;
  const stream: EventStream = {
    get begun() {
      return begun;
    },
    send(event, data) {
      if (!begun) {
        begun = true;
        // Proxies keep nothing back of what comes piece by piece.
        reply.header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8');
        reply.send(body);
      }
      if (!body.destroyed) body.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end: () => body.end(),
  };
  return stream;
}

/** Where a route says the pieces of its answer; null where the whole is wanted. */
export function eventsOf(reply: FastifyReply): EventStream | null {
  return streams.get(reply) ?? null;
}

/**
 * Answers as events. A refusal before the first piece is answered as always; an answer that is given
 * again, for a repeated `Idempotency-Key`, comes in one piece.
 */
export async function asEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<Answer>,
): Promise<FastifyReply> {
  const stream = openStream(reply);
  streams.set(reply, stream);
  try {
    const { status, body } = await work();
    if (status >= 300 && !stream.begun) {
      return reply.code(status).type('application/problem+json').send(body);
    }
    stream.send(status < 300 ? 'answer' : 'problem', body);
  } catch (error) {
    if (!stream.begun) throw error;
    const refused = refusedOf(error);
    if (refused.status >= 500) request.log.error({ err: error }, 'a streamed answer failed');
    stream.send('problem', problemOf(refused, localeOf(request)));
  }
  stream.end();
  return reply;
}
