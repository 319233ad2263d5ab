import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDemoCompany, demoLoginsFile } from '../../first-start.ts';
import { createTestApp } from '../../testing/create-test-app.ts';
import { importTickets } from './import.ts';
import { asOfLate, readTickets } from './ticket.ts';

const sample = readFileSync(
  new URL('../../demo/chaqqon/files/tickets.json', import.meta.url),
  'utf8',
);
const [first] = JSON.parse(sample);
const withStaff = JSON.parse(sample).find(({ kind }: { kind: string }) => kind === 'appeal');
const file = (...tickets: unknown[]) =>
  `[\n${tickets.map((one) => JSON.stringify(one)).join(',\n')}\n]`;

describe('a file of tickets', () => {
  it('holds forty sessions of both kinds, each with its line', () => {
    const tickets = readTickets(sample);
    expect(tickets).toHaveLength(40);
    expect(new Set(tickets.map(({ ticket }) => ticket.kind))).toEqual(new Set(['chat', 'appeal']));
    expect(tickets[0]?.line).toBe(2);
    const { line = 0, ticket } = tickets[7] ?? {};
    expect(
      sample
        .split('\n')
        .slice(line, line + 2)
        .join(),
    ).toContain(ticket?.externalId);
  });

  it('is read as objects one after the other, too', () => {
    const lines = JSON.parse(sample)
      .map((one: unknown) => JSON.stringify(one))
      .join('\n');
    expect(readTickets(`\ufeff${lines}`).map(({ line }) => line)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
  });

  it.each([
    [{ ...first, kind: 'note' }, /^line 3: kind: /],
    [{ ...first, citizen: {}, colour: 'red' }, /^line 3: .*colour/],
    [{ ...first, openedAt: 'yesterday' }, /^line 3: openedAt: /],
    [{ ...first, closedAt: first.openedAt }, /^line 3: closedAt: is before the last message/],
    [
      { ...first, messages: [{ ...first.messages[0], at: '2020-01-01T00:00:00Z' }] },
      /^line 3: messages\[0\]\.at: /,
    ],
    [{ ...withStaff, assignee: undefined }, /^line 3: assignee: must be given/],
    [{ ...first, externalId: withStaff.externalId }, /^line 3: externalId: stands in line 2/],
  ])('names the line and the field of what is wrong: %#', (bad, message) => {
    expect(() => readTickets(file(withStaff, bad))).toThrow(message);
  });

  it('says where it is no JSON', () => {
    expect(() => readTickets('[\n{"kind": }\n]')).toThrow(/^line 2: not JSON/);
    expect(() => readTickets('[\n{"kind": "chat"\n]')).toThrow(/^line 2: .*no end/);
    expect(() => readTickets('kind,channel')).toThrow(/^line 1: /);
  });
});

describe('the demo company', async () => {
  const { context, client } = await createTestApp({ worker: false });
  const logins = await addDemoCompany(context);
  const { rows } = await context.db.pool.query<{ organization_id: string }>(
    "select organization_id from organizations where slug = 'chaqqon'",
  );
  const organizationId = rows[0]?.organization_id ?? '';
  const admin = async () => {
    const { email, password } = logins.find(({ role }) => role === 'admin') ?? logins[0] ?? {};
    const body = { email: email ?? '', password: password ?? '', organization: 'chaqqon' };
    return client((await client().login({ body })).accessToken);
  };

  it('is made once, with logins that name it', async () => {
    expect(new Set(logins.map(({ role }) => role))).toEqual(
      new Set(['admin', 'operator', 'agent']),
    );
    expect(logins.every(({ organization }) => organization === 'chaqqon')).toBe(true);
    expect(await addDemoCompany(context)).toEqual([]);
    const kept = JSON.parse(readFileSync(demoLoginsFile(context.config.dataDir), 'utf8'));
    expect(kept).toEqual(logins);
  });

  it('has a past of closed sessions, told like any other', async () => {
    const boss = await admin();
    const { items } = await boss.listSessions({ query: { view: 'archive', limit: 100 } });
    expect(items).toHaveLength(40);
    expect(items.every(({ status, unread }) => status === 'closed' && unread === 0)).toBe(true);
    expect(items.filter(({ feedback }) => feedback).length).toBeGreaterThan(35);
    const dayAgo = Date.now() - 24 * 3600 * 1000;
    const ends = items.map(({ closedAt }) => Date.parse(closedAt ?? ''));
    expect(Math.max(...ends)).toBeGreaterThan(dayAgo);
    expect(Math.max(...ends)).toBeLessThanOrEqual(Date.now());
    const appeal = items.find(({ kind, department }) => kind === 'appeal' && department);
    const params = { sessionId: appeal?.id ?? '' };
    const talk = (await boss.listMessages({ params, query: {} })).items;
    expect(talk.map(({ seq }) => seq)).toEqual(talk.map((_, at) => at + 1));
    expect(talk.at(-1)?.system?.code).toBe('closed');
    const { items: history } = await boss.timeline({ params: { id: params.sessionId } });
    expect(history.map(({ kind }) => kind)).toEqual([
      'received',
      'picked',
      'answered',
      'closed',
      'feedback',
    ]);
  });

  it('takes the same tickets in no second time', async () => {
    const tickets = asOfLate(readTickets(sample), context.clock.now());
    expect(await importTickets(context, organizationId, tickets)).toEqual({ added: 0, known: 40 });
  });

  it.each([
    [{ department: 'Astronavtlar' }, 'line 2: department: there is no "Astronavtlar"'],
    [{ assignee: 'hech@kim.example' }, 'line 2: assignee: nobody has the e-mail hech@kim.example'],
    [{ closedAt: '2099-01-01T00:00:00Z' }, 'line 2: closedAt: is in the future'],
    [
      { messages: [withStaff.messages[0], { ...withStaff.messages[1], author: 'citizen' }] },
      'line 2: messages[1].author: citizen_message is refused (session_locked)',
    ],
  ])('takes nothing in of a file with a mistake: %#', async (wrong, message) => {
    const bad = { ...withStaff, externalId: 'bad', ...wrong };
    const good = { ...first, externalId: 'good' };
    const both = readTickets(file(bad, good));
    await expect(importTickets(context, organizationId, both)).rejects.toThrow(message);
    const fine = readTickets(file(good)).map(({ line, ticket }) => ({
      line,
      ticket: { ...ticket, externalId: `good ${message}` },
    }));
    expect(await importTickets(context, organizationId, fine)).toEqual({ added: 1, known: 0 });
  });
});
