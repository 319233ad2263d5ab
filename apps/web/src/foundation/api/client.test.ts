import { expect, it, vi } from 'vitest';
import { lightClient } from './client.ts';
import { ProblemError } from './problem.ts';
import { citizenRoutes } from './routes/citizen.ts';
import { drawingRoutes } from './routes/drawing.ts';
import { sharedRoutes } from './routes/shared.ts';
import { staffRoutes } from './routes/staff.ts';

const desk = { ...sharedRoutes, ...staffRoutes };

const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: '', status, detail: code, code }, { status });

function clientWith(answers: Response[]) {
  let token = 'old';
  const renew = vi.fn(async () => {
    token = 'new';
    return true;
  });
  const send = vi.fn(async (..._: Parameters<typeof fetch>) => answers.shift() ?? problem(500, ''));
  const client = lightClient(desk, {
    baseUrl: '',
    token: () => token,
    onUnauthenticated: renew,
    fetch: send,
  });
  const sentTokens = () =>
    send.mock.calls.map(([, init]) => new Headers(init?.headers).get('authorization'));
  return { client, renew, sentTokens };
}

it('fills the path and leaves out what is not given', async () => {
  const send = vi.fn(async (..._: Parameters<typeof fetch>) => Response.json({ items: [] }));
  const client = lightClient(desk, { baseUrl: 'http://api', fetch: send });
  const query = { before: 5, after: undefined };
  await client.listMessages({ params: { sessionId: 'a/b' }, query });
  expect(send.mock.calls[0]?.[0]).toBe('http://api/api/messages/a%2Fb?before=5');
});

it('sends a call again with the next token when the one in hand had ended', async () => {
  const { client, sentTokens } = clientWith([
    problem(401, 'unauthenticated'),
    Response.json({ items: [] }),
  ]);
  await client.departments();
  expect(sentTokens()).toEqual(['Bearer old', 'Bearer new']);
});

it('takes a wrong password for what it is: no token would mend it', async () => {
  const { client, renew } = clientWith([problem(401, 'invalid_credentials')]);
  const login = client.login({ body: { email: 'a@b.example', password: 'x' } });
  await expect(login).rejects.toThrow(ProblemError);
  expect(renew).not.toHaveBeenCalled();
});

it('waits for what the page has to see to first', async () => {
  const steps: string[] = [];
  const client = lightClient(desk, {
    baseUrl: '',
    prepare: async () => {
      await Promise.resolve();
      steps.push('prepared');
    },
    fetch: async () => {
      steps.push('sent');
      return Response.json({ items: [] });
    },
  });
  await client.departments();
  expect(steps).toEqual(['prepared', 'sent']);
});

it('has each endpoint in one table, and none of the AI service in any', () => {
  const tables = [sharedRoutes, citizenRoutes, drawingRoutes, staffRoutes];
  const lines = tables.flatMap((table) => Object.entries<readonly string[]>(table));
  const names = lines.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(lines.filter(([, [, path]]) => path?.startsWith('/v1/'))).toEqual([]);
});
