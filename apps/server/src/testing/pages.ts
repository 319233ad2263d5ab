import Fastify from 'fastify';
import { createClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { keepBodiesAsText } from '../http/body.ts';
import { guardHeaders } from '../http/headers.ts';
import { type PageHandler, servePages } from '../http/pages.ts';
import { answerWithProblems } from '../http/problems.ts';
import { createLog } from '../log.ts';
import { afterFile } from './closing.ts';

const separate = {
  ROLE: 'web',
  DATABASE_URL: 'postgres://x@127.0.0.1/x',
  REDIS_URL: 'redis://127.0.0.1',
};

/** A process that draws pages and finds the API elsewhere; gives its origin. */
export async function startPages(
  handler: PageHandler,
  env: Record<string, string> = {},
  trustProxy: string | false = false,
): Promise<string> {
  const config = readConfig({ ...separate, API_URL: 'http://127.0.0.1:9', ...env }, ['--no-demo']);
  const context = { config, clock: createClock(), log: createLog({ level: 'silent' }) };
  const app = Fastify({ trustProxy, bodyLimit: 2000 });
  afterFile(() => app.close());
  answerWithProblems(app);
  keepBodiesAsText(app);
  guardHeaders(app, config);
  servePages(app, context as unknown as Context, handler);
  return app.listen({ port: 0, host: '127.0.0.1' });
}

/** What the page's handler saw, as JSON. */
export const echo: PageHandler = async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      method: request.method,
      headers: request.headers,
      raw: request.rawHeaders,
      length: Buffer.concat(chunks).length,
      body: Buffer.concat(chunks).toString().slice(0, 200),
    }),
  );
};

interface Seen {
  method: string;
  headers: Record<string, string>;
  raw: string[];
  length: number;
  body: string;
}

export const seen = async (response: Response) => (await response.json()) as Seen;
