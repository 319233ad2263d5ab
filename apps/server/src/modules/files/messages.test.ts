import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { formWith, upload } from '../../testing/files.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newCitizen, newStaff, type Person } from '../../testing/people.ts';
import { refusal } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { pdf, photograph } from './testing/samples.ts';

let test: TestApp;
let water: string;
let clerk: Person;
let foreign: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
  clerk = await newStaff(test, { departmentIds: [water] });
  const roads = await departmentNamed(test, 'Yoʻl');
  foreign = await newStaff(test, { departmentIds: [roads] });
});

/** An answered appeal: both sides may write. */
const open = () =>
  givenSession(test, {
    status: 'active',
    departmentId: water,
    assigneeId: clerk.id,
    firstReplyAt: test.context.clock.now(),
    routingConfirmed: true,
  });

const text = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.';
const send = (by: Person, sessionId: string, words: string, attachments?: string[]) =>
  by.client.sendMessage({ body: { sessionId, text: words, clientId: randomUUID(), attachments } });

describe('a message with files', () => {
  it('reaches the other side with addresses that hold, live and when asked', async () => {
    const { id, citizen } = await open();
    const live = await connect(test, clerk);
    const photo = await upload(citizen, 'quvur.jpg', await photograph());
    const paper = await upload(citizen, 'ariza.pdf', pdf);
    const { message } = await send(citizen, id, 'Mana surati', [paper.id, photo.id]);
    expect(message.attachments.map(({ name }) => name)).toEqual(['ariza.pdf', 'quvur.jpg']);
    const heard = await live.hears('new_message', (event) => event.message.id === message.id);
    const { items } = await clerk.client.listMessages({ params: { sessionId: id } });
    for (const seen of [heard.message, items.at(-1)]) {
      expect(seen?.attachments).toHaveLength(2);
      for (const { url, size } of seen?.attachments ?? []) {
        const bytes = await (await fetch(test.url + url)).arrayBuffer();
        expect(bytes.byteLength).toBe(size);
      }
    }
    live.close();
  });

  it('may have no words; the list names the files then', async () => {
    const { id, citizen } = await open();
    const { id: file } = await upload(citizen, 'quvur.jpg', await photograph());
    await send(citizen, id, '  ', [file]);
    const { session } = await clerk.client.getSession({ params: { id } });
    expect(session.lastMessage).toMatchObject({ author: 'citizen', text: 'quvur.jpg' });
    expect(await refusal(send(citizen, id, ' '))).toMatchObject({ code: 'too_short' });
  });

  it('goes over the live connection as well', async () => {
    const { id, citizen } = await open();
    const live = await connect(test, clerk);
    const { id: file } = await upload(clerk, 'javob.pdf', pdf);
    const sent = await live.ask('send_message', {
      sessionId: id,
      text: '',
      attachments: [file],
      clientId: randomUUID(),
    });
    expect(sent.ok).toBe(true);
    const { items } = await citizen.client.listMessages({ params: { sessionId: id } });
    expect(items.at(-1)?.attachments).toMatchObject([{ name: 'javob.pdf' }]);
    live.close();
  });

  it('is the same however often it is sent', async () => {
    const { id, citizen } = await open();
    const { id: file } = await upload(citizen, 'a.pdf', pdf);
    const body = { sessionId: id, text: '', clientId: randomUUID(), attachments: [file] };
    const first = await citizen.client.sendMessage({ body });
    const again = await citizen.client.sendMessage({ body });
    expect(again.message).toEqual(first.message);
  });

  it('takes only one’s own, unused, each once, ten at most', async () => {
    const { id, citizen } = await open();
    const mine = (await upload(citizen, 'a.pdf', pdf)).id;
    const used = (await upload(citizen, 'b.pdf', pdf)).id;
    const theirs = (await upload(clerk, 'c.pdf', pdf)).id;
    await send(citizen, id, '', [used]);
    const wrong = (n: number) => ({
      code: 'invalid_input',
      errors: [{ path: `attachments.${n}` }],
    });
    expect(await refusal(send(citizen, id, 'x', [mine, used]))).toMatchObject(wrong(1));
    expect(await refusal(send(citizen, id, 'x', [theirs]))).toMatchObject(wrong(0));
    expect(await refusal(send(citizen, id, 'x', [mine, mine]))).toMatchObject(wrong(1));
    expect(await refusal(send(citizen, id, 'x', [randomUUID()]))).toMatchObject(wrong(0));
    const eleven = Array.from({ length: 11 }, () => randomUUID());
    expect(await refusal(send(citizen, id, 'x', eleven))).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'attachments' }],
    });
    await send(citizen, id, 'x', [mine]);
    expect(await refusal(citizen.client.deleteFile({ params: { id: mine } }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('gives a file to one of two messages sent at once', async () => {
    const { id, citizen } = await open();
    const { id: file } = await upload(citizen, 'a.pdf', pdf);
    const both = await Promise.allSettled(
      ['a', 'b'].map((words) => send(citizen, id, words, [file])),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows its files to whoever may read the session, and to nobody else', async () => {
    const { id, citizen } = await open();
    const { id: file } = await upload(citizen, 'a.pdf', pdf);
    await send(citizen, id, 'x', [file]);
    const status = async (person: Person) =>
      (
        await fetch(`${test.url}/api/files/${file}`, {
          headers: { authorization: `Bearer ${person.token}` },
        })
      ).status;
    expect(await status(citizen)).toBe(200);
    expect(await status(clerk)).toBe(200);
    expect(await status(foreign)).toBe(404);
    expect(await status(await newCitizen(test))).toBe(404);
  });
});

describe('an appeal with files', () => {
  it('that were uploaded before signing in', async () => {
    const response = await fetch(`${test.url}/api/files`, {
      method: 'POST',
      body: formWith('quvur.jpg', await photograph()),
    });
    const { id: file } = (await response.json()) as { id: string };
    const cookie = response.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax/);
    const citizen = await newCitizen(test, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    const stranger = await newCitizen(test);
    const body = { text, attachments: [file] };
    expect(await refusal(stranger.client.openAppeal({ body }))).toMatchObject({
      errors: [{ path: 'attachments.0' }],
    });
    const { message } = await citizen.client.openAppeal({ body });
    expect(message.attachments).toMatchObject([{ id: file, name: 'quvur.jpg' }]);
  });

  it('needs its words all the same', async () => {
    const citizen = await newCitizen(test);
    const { id: file } = await upload(citizen, 'a.pdf', pdf);
    expect(
      await refusal(citizen.client.openAppeal({ body: { text: '', attachments: [file] } })),
    ).toMatchObject({ code: 'too_short' });
  });

  it('uploaded more than an hour before signing in is lost', async () => {
    const response = await fetch(`${test.url}/api/files`, {
      method: 'POST',
      body: formWith('a.pdf', pdf),
    });
    const { id: file } = (await response.json()) as { id: string };
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { clock } = test.context;
    clock.setOffsetSeconds(clock.offsetSeconds() + 3700);
    const citizen = await newCitizen(test, { headers: { cookie } });
    const opening = citizen.client.openAppeal({ body: { text, attachments: [file] } });
    expect(await refusal(opening)).toMatchObject({ errors: [{ path: 'attachments.0' }] });
  });

  it('takes no files of a browser where another site posts the form', async () => {
    const response = await fetch(`${test.url}/api/files`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: formWith('a.pdf', pdf),
    });
    expect(response.status).toBe(403);
  });
});
