import { beforeEach, describe, expect, it } from 'vitest';
import { letPass } from '../../testing/clock.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newCitizen, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let test: TestApp;
let water: string;
let roads: string;
let admin: Person;
let operator: Person;
let clerk: Person;
let elsewhere: Person;
let citizen: Person;

beforeEach(async () => {
  test ??= await createTestApp({ worker: false });
  water ??= await departmentNamed(test, 'Ichimlik suvi');
  roads ??= await departmentNamed(test, 'Yoʻl');
  admin = await newStaff(test, { role: 'admin', name: 'Akmal' });
  operator = await newStaff(test, { role: 'operator' });
  clerk = await newStaff(test, { departmentIds: [water] });
  elsewhere = await newStaff(test, {
    departmentIds: [roads],
    headers: { 'accept-language': 'ru' },
  });
  citizen = await newCitizen(test);
});

const text = { uz: 'Bugun tushlik soat birda.', ru: 'Сегодня обед в час дня.' };
const send = (by: Person, body: object) =>
  by.client.createBroadcast({ body: { audience: 'staff', text, ...body } });
const current = async (person: Person) => (await person.client.currentBroadcasts()).items;
const toWater = () => ({ audience: 'departments', departmentIds: [water] });

describe('a broadcast', () => {
  it('reaches the departments it names, live, as a notice and as a line', async () => {
    const desk = await connect(test, clerk);
    const other = await connect(test, elsewhere);
    const { broadcast } = await send(operator, toWater());
    await desk.hears('broadcast', (told) => told.broadcast.id === broadcast.id);
    await desk.hears('notification', ({ notification }) => notification.kind === 'broadcast');
    expect(await current(clerk)).toMatchObject([{ id: broadcast.id, text: text.uz }]);
    expect((await clerk.client.listNotifications()).items).toMatchObject([
      { kind: 'broadcast', params: { text: text.uz } },
    ]);
    expect(await current(elsewhere)).toEqual([]);
    expect(other.heard.map(({ event }) => event)).not.toContain('broadcast');
    desk.close();
    other.close();
  });

  it('reaches all staff in their own language, and citizens not at all', async () => {
    const { broadcast } = await send(admin, {});
    const found = (await current(elsewhere)).find(({ id }) => id === broadcast.id);
    expect(found).toMatchObject({ text: text.ru, author: { name: 'Akmal' } });
    expect(await current(citizen)).toEqual([]);
    const { items } = await test.client().publicBroadcasts({ params: { organization: '-' } });
    expect(items).toEqual([]);
    await admin.client.withdrawBroadcast({ params: { id: broadcast.id } });
  });

  it('reaches citizens as the organization’s word, signed in or not', async () => {
    const phone = await connect(test, citizen);
    const { broadcast } = await send(admin, { audience: 'citizens' });
    const told = await phone.hears('broadcast');
    expect(told.broadcast).toMatchObject({ id: broadcast.id, author: null });
    const { items } = await test.client().publicBroadcasts({ params: { organization: '-' } });
    expect(items).toMatchObject([{ id: broadcast.id, text: text.uz, author: null }]);
    expect((await current(clerk)).map(({ id }) => id)).not.toContain(broadcast.id);
    await citizen.client.seeBroadcast({ params: { id: broadcast.id } });
    const sent = (await admin.client.listBroadcasts()).items.find(({ id }) => id === broadcast.id);
    expect(sent?.seen).toEqual({ count: 1, of: null });
    await admin.client.withdrawBroadcast({ params: { id: broadcast.id } });
    await phone.hears('broadcast_ended', ({ broadcastId }) => broadcastId === broadcast.id);
    const after = await test.client().publicBroadcasts({ params: { organization: '-' } });
    expect(after.items).toEqual([]);
    phone.close();
  });

  it('ends at its time', async () => {
    const endsAt = new Date(test.context.clock.now().getTime() + 2 * 3_600_000).toISOString();
    const { broadcast } = await send(operator, { ...toWater(), endsAt });
    const shown = async () => (await current(clerk)).some(({ id }) => id === broadcast.id);
    await letPass(test, 1.9, [clerk]);
    expect(await shown()).toBe(true);
    await letPass(test, 0.2, [clerk]);
    expect(await shown()).toBe(false);
  });

  it('is put away by each for themselves; who sent it sees who has', async () => {
    const { broadcast } = await send(operator, toWater());
    const params = { id: broadcast.id };
    await clerk.client.seeBroadcast({ params });
    await clerk.client.seeBroadcast({ params });
    expect((await current(clerk)).map(({ id }) => id)).not.toContain(broadcast.id);
    const { items } = await operator.client.listBroadcasts();
    const seen = items.find(({ id }) => id === broadcast.id)?.seen;
    const readers = (await operator.client.broadcastReaders({ params })).items;
    expect(seen).toEqual({ count: 1, of: readers.length });
    expect(readers[0]).toMatchObject({ id: clerk.id, seenAt: expect.any(String) });
    expect(readers.slice(1).every(({ seenAt }) => seenAt === null)).toBe(true);
  });

  it('that is withdrawn is gone from lines and unread notices, and stays on record', async () => {
    const { broadcast } = await send(operator, toWater());
    await operator.client.withdrawBroadcast({ params: { id: broadcast.id } });
    expect((await current(clerk)).map(({ id }) => id)).not.toContain(broadcast.id);
    expect((await clerk.client.listNotifications()).items).toEqual([]);
    const { items } = await operator.client.listBroadcasts();
    expect(items[0]).toMatchObject({ id: broadcast.id, withdrawnAt: expect.any(String) });
  });
});

describe('who may send', () => {
  it('operators to departments, administrators to all', async () => {
    expect(await codeOf(send(clerk, toWater()))).toBe('forbidden');
    for (const audience of ['staff', 'citizens']) {
      expect(await codeOf(send(operator, { audience }))).toBe('forbidden');
      const { broadcast } = await send(admin, { audience });
      const params = { id: broadcast.id };
      expect(await codeOf(operator.client.withdrawBroadcast({ params }))).toBe('forbidden');
      await admin.client.withdrawBroadcast({ params });
    }
  });

  it('only what is whole: a text, departments that are there, an end to come', async () => {
    const wrong = [
      [{ ...toWater(), departmentIds: [] }, 'departmentIds'],
      [{ ...toWater(), departmentIds: [test.context.newId()] }, 'departmentIds'],
      [{ ...toWater(), endsAt: '2020-01-01T00:00:00.000Z' }, 'endsAt'],
      [{ ...toWater(), text: { uz: '   ' } }, 'text.uz'],
      [{ ...toWater(), text: { uz: 'a'.repeat(1001) } }, 'text.uz'],
    ] as const;
    for (const [body, path] of wrong) {
      expect(await refusal(send(operator, body))).toMatchObject({
        code: 'invalid_input',
        errors: [{ path }],
      });
    }
  });

  it('is changed by who may send it: its words and its end, live, until it is withdrawn', async () => {
    const { broadcast } = await send(admin, toWater());
    const desk = await connect(test, clerk);
    const change = (by: Person, body: object) =>
      by.client.updateBroadcast({ params: { id: broadcast.id }, body });
    const later = { uz: 'Tushlik soat ikkida.' };
    const changed = await change(operator, { text: later });
    expect(changed.broadcast).toMatchObject({ id: broadcast.id, text: later, endsAt: null });
    await desk.hears('broadcast', (told) => told.broadcast.text === later.uz);
    expect((await current(clerk))[0]).toMatchObject({ id: broadcast.id, text: later.uz });
    expect(await codeOf(change(clerk, { text: later }))).toBe('forbidden');
    expect(await codeOf(change(admin, { endsAt: '2020-01-01T00:00:00Z' }))).toBe('invalid_input');
    expect(await codeOf(change(admin, { text: { uz: ' ' } }))).toBe('invalid_input');
    const { broadcast: ofAll } = await send(admin, {});
    const params = { id: ofAll.id };
    expect(await codeOf(operator.client.updateBroadcast({ params, body: { text } }))).toBe(
      'forbidden',
    );
    await admin.client.withdrawBroadcast({ params: { id: broadcast.id } });
    expect(await codeOf(change(admin, { text }))).toBe('invalid_transition');
    desk.close();
  });

  it('is on record: what was sent, what was changed of it and what was taken back', async () => {
    const endsAt = new Date(test.context.clock.now().getTime() + 3_600_000).toISOString();
    const { broadcast } = await send(admin, { ...toWater(), endsAt });
    const params = { id: broadcast.id };
    await admin.client.updateBroadcast({ params, body: { endsAt: null } });
    await admin.client.updateBroadcast({ params, body: { endsAt: null } });
    await admin.client.withdrawBroadcast({ params });
    await admin.client.withdrawBroadcast({ params });
    const { rows } = await test.context.db.pool.query(
      'select act, before, after from audit where target_id = $1 order by at, id',
      [broadcast.id],
    );
    expect(rows).toMatchObject([
      { act: 'broadcast.sent' },
      { act: 'broadcast.updated', before: { endsAt }, after: { endsAt: null } },
      { act: 'broadcast.withdrawn' },
    ]);
  });
});
