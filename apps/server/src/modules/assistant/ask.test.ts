import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { give, hours, look, say, spoken } from '../../testing/chats.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { newCitizen, newStaff, newVisitor, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let test: TestApp;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false, env: { CHAT_RATE_LIMIT: '500' } });
  admin = await newStaff(test, { role: 'admin' });
});

beforeEach(() => give(test, { faqs: [hours] }));

interface Asked {
  status: number;
  type: string;
  events: { event: string; data: Record<string, unknown> }[];
}

async function stream(headers: Record<string, string>, body: object): Promise<Asked> {
  const response = await fetch(`${test.url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const events = text
    .split('\n\n')
    .filter((block) => block.startsWith('event: '))
    .map((block) => {
      const [event = '', data = ''] = block.split('\n');
      return { event: event.slice(7), data: JSON.parse(data.slice(6)) };
    });
  return { status: response.status, type: response.headers.get('content-type') ?? '', events };
}

const question = 'Ish vaqti qanday?';

describe('a question', () => {
  it('is answered alone, without a chat', async () => {
    const citizen = await newCitizen(test);
    const answer = await citizen.client.ask({ body: { message: question } });
    expect(answer).toMatchObject({ answer: hours.answer, source: 'faq', escalate: null });
  });

  it('is answered in a chat, where question and answer stay', async () => {
    const visitor = await newVisitor(test);
    const body = { message: question, sessionId: visitor.sessionId };
    const answer = await visitor.client.ask({ body });
    expect(answer).toMatchObject({ answer: hours.answer, source: 'faq' });
    const said = (await spoken(visitor)).map(({ text }) => text);
    expect(said.slice(1)).toEqual([question, hours.answer]);
    await workOff(test);
    expect(await spoken(visitor)).toHaveLength(3);
  });

  it('comes as events where they are wanted; a repeated key gives the whole of it again', async () => {
    const visitor = await newVisitor(test);
    const headers = { 'x-session-key': visitor.sessionKey, 'idempotency-key': 'one-question' };
    const body = { message: question, sessionId: visitor.sessionId };
    const first = await stream(headers, body);
    expect(first.type).toContain('text/event-stream');
    expect(first.events.map(({ event }) => event)).toEqual(['delta', 'answer']);
    expect(first.events[0]?.data).toEqual({ text: hours.answer });
    const again = await stream(headers, body);
    expect(again.events).toEqual([first.events[1]]);
    expect(await spoken(visitor)).toHaveLength(3);
  });

  it('is refused before anything was streamed by a problem of its own', async () => {
    const [visitor, other] = [await newVisitor(test), await newVisitor(test)];
    const headers = { 'x-session-key': other.sessionKey };
    const asked = await stream(headers, { message: question, sessionId: visitor.sessionId });
    expect(asked).toMatchObject({ status: 404, events: [] });
    expect(asked.type).toContain('application/problem+json');
  });

  it('is for people to answer once they have the chat', async () => {
    const visitor = await newVisitor(test);
    await visitor.client.escalate({ params: { id: visitor.sessionId } });
    const body = { message: question, sessionId: visitor.sessionId };
    expect(await codeOf(visitor.client.ask({ body }))).toBe('invalid_transition');
    expect((await look(visitor)).lastSeq).toBe(2);
  });
});

describe('the copilot', () => {
  const secret = {
    id: '0192f3a0-0000-7000-8000-0000000000d1',
    title: 'Ichki qoʻllanma',
    visibility: 'internal' as const,
    chunks: [
      {
        id: '0192f3a0-0000-7000-8000-0000000000c1',
        text: 'Hisoblagichni almashtirish muddati oʻn ish kuni. Ariza shaxsiy kabinetda qabul qilinadi.',
        heading: 'Hisoblagich',
        page: 2,
        start: 0,
        end: 89,
      },
    ],
  };

  it('offers staff what internal documents say, and visitors never', async () => {
    await give(test, { documents: [secret] });
    await admin.client.updateSettings({ body: { escalation: { lowConfidence: 'offer' } } });
    const visitor = await newVisitor(test);
    await say(visitor, 'Hisoblagichni almashtirish muddati qancha?');
    await workOff(test);
    const said = await spoken(visitor);
    expect(said.at(-1)).toMatchObject({ author: { kind: 'assistant' }, citations: [] });
    expect(said.at(-1)?.text).not.toContain('oʻn ish kuni');
    const suggestion = await admin.client.suggestions({ params: { id: visitor.sessionId } });
    expect(suggestion.documents[0]).toMatchObject({ title: 'Ichki qoʻllanma', page: 2 });
    const asked = await admin.client.askCopilot({
      body: { question: 'Hisoblagichni almashtirish muddati qancha?' },
    });
    expect(asked.sessions.map(({ sessionId }) => sessionId)).toBeInstanceOf(Array);
  });
});

describe('visitors are bounded', () => {
  it('by visitor, not by address', async () => {
    const bounded = await createTestApp({ worker: false, realLimits: true });
    const [one, other] = [await newVisitor(bounded), await newVisitor(bounded)];
    for (let n = 0; n < 10; n += 1) await say(one, `Savol ${n}`);
    expect(await refusal(say(one, 'Yana bitta'))).toMatchObject({ code: 'rate_limited' });
    await say(other, 'Men ham shu yerdaman');
    await bounded.close();
  });
});

describe('a widget', () => {
  const shop = 'https://shop.example';
  const open = (origin: string) =>
    fetch(`${test.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: '{}',
    });

  it('stands where its organization lets it, and on the installation’s own pages', async () => {
    expect((await open(shop)).status).toBe(403);
    expect((await open(test.url)).status).toBe(201);
    await admin.client.updateSettings({ body: { allowedOrigins: [shop] } });
    const allowed = await open(shop);
    expect(allowed.status).toBe(201);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(shop);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const { sessionKey } = (await allowed.json()) as { sessionKey: string };
    const elsewhere = await fetch(`${test.url}/api/ask`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-session-key': sessionKey,
        origin: 'https://evil.example',
      },
      body: JSON.stringify({ message: question }),
    });
    expect(elsewhere.status).toBe(403);
    const preflight = await fetch(`${test.url}/api/messages/send`, {
      method: 'OPTIONS',
      headers: { origin: shop, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-session-key');
  });

  it('connects from such a site, and from no other', async () => {
    await admin.client.updateSettings({ body: { allowedOrigins: [shop] } });
    const visitor = await newVisitor(test);
    const live = await connect(test, visitor, shop);
    expect(live.socket.connected).toBe(true);
    live.close();
    const strange = connect(test, visitor, 'https://evil.example');
    await expect(strange).rejects.toMatchObject({ data: { code: 'forbidden' } });
  });
});
