import { type ClientEvent, clientEvents, livePath, type Problem } from '@civicconnect/contract';
import { canReadSession, type SessionState } from '@civicconnect/domain';
import { io } from 'socket.io-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createCast, type Part } from '../testing/cast.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { connect, type Live } from '../testing/live.ts';
import { type GivenSession, givenSession, queuedAppeal } from '../testing/sessions.ts';

let test: TestApp;
let cast: Cast;
const lines = new Map<Part, Live>();

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  cast = await createCast(test);
  for (const part of cast.parts) {
    if (part.person) lines.set(part, await connect(test, part.person));
  }
});

type Situation = Partial<SessionState> & { status: SessionState['status'] };

function situations(): Situation[] {
  const departmentId = cast.ownDepartment;
  return [
    { status: 'queued', departmentId },
    { status: 'triage' },
    { status: 'quarantined' },
    { status: 'closed', departmentId },
  ];
}

function mayRead({ actor, isForeign }: Part, { citizen }: GivenSession, state: Situation): boolean {
  const session = { departmentId: null, assigneeId: null, citizenId: citizen.id, ...state };
  return !isForeign && actor !== null && canReadSession(actor, session);
}

type Reply = { ok: true } | { ok: false; problem: Problem };
type Ask = (live: Live, session: GivenSession, part: Part) => Promise<Reply>;

/**
 * What each event answers. `reader`: refused `not_found` to whoever may not read the session.
 * `joined`: to whoever has not joined it. `staff`: refused `forbidden` to citizens. `self`: only
 * one's own token will do. `harmless`: nothing is told and nothing changes.
 */
const events: Record<
  ClientEvent,
  { rule: 'reader' | 'joined' | 'staff' | 'self' | 'harmless'; ask: Ask }
> = {
  authenticate: {
    rule: 'self',
    ask: (live) => live.ask('authenticate', { token: cast.named('another citizen').person.token }),
  },
  join_room: { rule: 'reader', ask: (live, { id }) => live.ask('join_room', { sessionId: id }) },
  leave_room: {
    rule: 'harmless',
    ask: (live, { id }) => live.ask('leave_room', { sessionId: id }),
  },
  send_message: {
    rule: 'reader',
    ask: (live, { id }) =>
      live.ask('send_message', { sessionId: id, text: 'Salom', clientId: `live-${id}` }),
  },
  typing: {
    rule: 'joined',
    ask: (live, { id }) => live.ask('typing', { sessionId: id, on: true }),
  },
  read: { rule: 'reader', ask: (live, { id }) => live.ask('read', { sessionId: id, seq: 1 }) },
  set_availability: {
    rule: 'staff',
    ask: (live) => live.ask('set_availability', { available: true }),
  },
};

/** `ok` stands for any answer but “there is no such session” and “not you”. */
function expected(event: ClientEvent, part: Part, session: GivenSession, state: Situation) {
  switch (events[event].rule) {
    case 'reader':
      return mayRead(part, session, state) ? 'ok' : 'not_found';
    case 'joined':
      return 'not_found';
    case 'staff':
      return part.actor?.kind === 'citizen' ? 'forbidden' : 'ok';
    case 'self':
      return part.part === 'another citizen' ? 'ok' : 'forbidden';
    case 'harmless':
      return 'ok';
  }
}

function verdictOf(reply: Reply): string {
  if (reply.ok) return 'ok';
  const { code, status } = reply.problem;
  expect(status).toBeLessThan(500);
  return ['not_found', 'forbidden', 'unauthenticated'].includes(code) ? code : 'ok';
}

describe('every live event answers to whom it should', () => {
  it('has a rule for every event of the contract', () => {
    expect(Object.keys(events).sort()).toEqual(Object.keys(clientEvents).sort());
  });

  it('connects nobody without a token that is valid', async () => {
    for (const auth of [{}, { token: '' }, { token: 'x.y.z' }, { sessionKey: 'x' }, { token: 7 }]) {
      const socket = io(test.url, {
        path: livePath,
        auth,
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      });
      const error = await new Promise<Error & { data?: Problem }>((resolve, reject) => {
        socket.on('connect_error', resolve);
        socket.on('connect', () => reject(new Error('was let in')));
      });
      socket.disconnect();
      expect(error.data).toMatchObject({ status: 401, code: 'unauthenticated' });
    }
  });

  it.each(Object.keys(clientEvents) as ClientEvent[])('%s', async (event) => {
    for (const state of situations()) {
      const session = await givenSession(test, state);
      for (const [part, live] of lines) {
        const verdict = verdictOf(await events[event].ask(live, session, part));
        const wanted = expected(event, part, session, state);
        expect(verdict, `${part.part}, ${state.status}`).toBe(wanted);
      }
    }
  });

  it('lets its own citizen join, read, type and leave', async () => {
    const session = await queuedAppeal(test, cast.ownDepartment);
    const live = await connect(test, session.citizen);
    const room = { sessionId: session.id };
    expect(await live.ask('typing', { ...room, on: true })).toMatchObject({ ok: false });
    expect(await live.ask('join_room', room)).toMatchObject({ ok: true, messages: [{ seq: 1 }] });
    expect(await live.ask('typing', { ...room, on: true })).toEqual({ ok: true });
    expect(await live.ask('read', { ...room, seq: 1 })).toEqual({ ok: true });
    expect(await live.ask('leave_room', room)).toEqual({ ok: true });
    expect(await live.ask('typing', { ...room, on: true })).toMatchObject({ ok: false });
    live.close();
  });

  it('answers nonsense with a problem and goes on listening', async () => {
    const live = await connect(test, cast.citizen.person);
    const nonsense = [undefined, null, 7, 'x', [], { sessionId: 'x' }, { sessionId: { a: [] } }];
    for (const event of Object.keys(clientEvents)) {
      for (const payload of nonsense) {
        const reply: Reply = await live.socket.timeout(5000).emitWithAck(event, payload);
        if (reply.ok) throw new Error(`${event} took ${JSON.stringify(payload)}`);
        expect(reply.problem).toMatchObject({ status: 422, code: 'invalid_input' });
      }
    }
    expect(live.socket.connected).toBe(true);
    live.close();
  });
});

describe('what is told reaches only those who may see it', () => {
  it('keeps a session’s events from everyone else', async () => {
    const clerk = cast.named('an agent of the department').person;
    for (const live of lines.values()) live.heard.length = 0;
    const { id, citizen } = await queuedAppeal(test, cast.ownDepartment);
    const phone = await connect(test, citizen);
    const { client } = clerk;
    await client.assign({ params: { id } });
    await client.confirmRouting({ params: { id } });
    await client.sendMessage({ body: { sessionId: id, text: 'Salom', clientId: 'told-00001' } });
    await client.markRead({ params: { id }, body: { seq: 2 } });
    await phone.ask('send_message', { sessionId: id, text: 'Rahmat', clientId: 'told-00002' });
    await client.hold({ params: { id } });
    await client.close({ params: { id }, body: {} });
    await test.realtime.settled();
    await phone.hears('session_updated', ({ session }) => session.status === 'closed');
    phone.close();
    const hearing = [...lines]
      .filter(([, live]) => live.heard.some(({ payload }) => JSON.stringify(payload).includes(id)))
      .map(([{ part }]) => part);
    expect(hearing.sort()).toEqual(
      ['an agent of the department', 'operator', 'admin', 'superuser'].sort(),
    );
  });
});
