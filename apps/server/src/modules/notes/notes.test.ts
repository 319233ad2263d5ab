import { beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import { queuedAppeal } from '../../testing/sessions.ts';

let test: TestApp;
let water: string;
let roads: string;
let clerk: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻllar');
  clerk = await newStaff(test, { departmentIds: [water], name: 'Malika Yusupova' });
});

const ofId = (id: string) => ({ params: { id } });
const note = (id: string, text: string, person = clerk) =>
  person.client.addNote({ ...ofId(id), body: { text } });

it('is read by staff who may read the session, in order', async () => {
  const { id } = await queuedAppeal(test, water);
  await note(id, 'Birinchi');
  const operator = await newStaff(test, { role: 'operator' });
  await note(id, '  Ikkinchi  ', operator);
  const { items } = await operator.client.listNotes(ofId(id));
  expect(items.map(({ text, author }) => [text, author.name])).toEqual([
    ['Birinchi', 'Malika Yusupova'],
    ['Ikkinchi', operator.name],
  ]);
});

it('names colleagues who may read the session, and only those', async () => {
  const { id } = await queuedAppeal(test, water);
  const near = await newStaff(test, { departmentIds: [water], name: 'Sardor Aliyev' });
  const far = await newStaff(test, { departmentIds: [roads], name: 'Jasur Olimov' });
  const { note: written } = await note(id, '@Sardor Aliyev, @Jasur Olimov: qaranglar');
  expect(written.mentions).toEqual([{ id: near.id, name: 'Sardor Aliyev' }]);
  const told = await near.client.listNotifications();
  expect(told.items).toMatchObject([
    { kind: 'mentioned', session: { id }, params: { by: clerk.name } },
  ]);
  expect((await far.client.listNotifications()).items).toEqual([]);
});

it('is heard at once by staff who have the session open, never by its citizen', async () => {
  const { id, citizen } = await queuedAppeal(test, water);
  const operator = await newStaff(test, { role: 'operator' });
  const [phone, desk] = [await connect(test, citizen), await connect(test, operator)];
  for (const live of [phone, desk]) await live.ask('join_room', { sessionId: id, afterSeq: 0 });
  const before = (await citizen.client.getSession(ofId(id))).session;
  const { note: written } = await note(id, 'Fuqaro buni koʻrmaydi');
  expect((await desk.hears('note_added')).note).toEqual(written);
  // What comes after the note reaches the phone: had the note been sent there, it would be heard.
  await clerk.client.assign(ofId(id));
  await phone.hears('session_updated', ({ session }) => session.rev > before.rev);
  expect(phone.heard.map(({ event }) => event)).not.toContain('note_added');
  expect(JSON.stringify(phone.heard)).not.toContain('buni koʻrmaydi');
  const after = (await citizen.client.getSession(ofId(id))).session;
  expect(after.rev - before.rev).toBe(1);
  expect(after.lastSeq).toBe(before.lastSeq);
  for (const live of [phone, desk]) live.close();
});

it('is written unseen: the citizen does not see the clerk typing it, a colleague does', async () => {
  const { id, citizen } = await queuedAppeal(test, water);
  await clerk.client.assign(ofId(id));
  const operator = await newStaff(test, { role: 'operator' });
  const lives = await Promise.all([citizen, operator, clerk].map((p) => connect(test, p)));
  const [phone, over, desk] = lives;
  if (!phone || !over || !desk) throw new Error('not connected');
  for (const live of lives) await live.ask('join_room', { sessionId: id, afterSeq: 0 });
  await desk.ask('typing', { sessionId: id, on: true, inNote: true });
  await desk.ask('typing', { sessionId: id, on: true });
  expect(await over.hears('typing')).toMatchObject({ inNote: true, by: { name: clerk.name } });
  expect(await phone.hears('typing')).toMatchObject({ inNote: false });
  for (const live of lives) live.close();
});
