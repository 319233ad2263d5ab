import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { forgetEmptyQueues } from '../../jobs/empty-queues.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newStaff } from '../../testing/people.ts';
import { type Planted, plantCitizen } from '../../testing/planted-citizen.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { tracesOf } from '../../testing/traces.ts';
import { followGone } from '../organizations/gone.ts';
import { heldBrains, syncBrain } from '../routing/brain-sync.ts';
import { indexAll } from '../search/indexer.ts';
import { forgetPerson } from './forget-person.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
});

/** Everything that runs by itself has run. */
async function settled(): Promise<void> {
  await workOff(test);
  await indexAll(test.context);
  await forgetEmptyQueues(test.context);
}

const tablesOf = (found: readonly string[]) => [
  ...new Set(found.map((one) => one.split('.')[0] ?? '')),
];

describe('a citizen who deletes what is theirs', () => {
  let planted: Planted;
  let before: string[];
  let after: string[];

  beforeAll(async () => {
    planted = await plantCitizen(test, 'kal');
    await settled();
    before = await tracesOf(test, planted.markers);
    await syncBrain(test.context, planted.organizationId);
    const follower = followGone(test.context);
    await follower.ready;
    expect(heldBrains(test.context)).toContain(planted.organizationId);
    await planted.citizen.client.deleteMe();
    await settled();
    after = await tracesOf(test, planted.markers);
    await vi.waitFor(() => expect(heldBrains(test.context)).not.toContain(planted.organizationId));
    await follower.stop();
  }, 120_000);

  it('stood in all of these places', () => {
    const places = [
      'additions',
      'analyses',
      'audit',
      'citizens',
      'corrections',
      'deliveries',
      'feedback',
      'files',
      'idempotency_keys',
      'imported_sessions',
      'improvements',
      'injection_log',
      'injection_verdicts',
      'learned',
      'logins',
      'messages',
      'notes',
      'push_subscriptions',
      'replayed_messages',
      'search_words',
      'session_summaries',
      'sessions',
      'sign_in_codes',
      'telegram_chats',
      'telegram_updates',
      'timeline',
      'translations',
      'unanswered_groups',
      'unanswered_questions',
      'webhook_deliveries',
    ];
    expect(places.filter((place) => !tablesOf(before).includes(place))).toEqual([]);
    const { dataDir } = test.context.config;
    expect(before.some((trace) => trace.startsWith(join(dataDir, 'files')))).toBe(true);
  });

  it('stands nowhere afterwards, but for the pseudonym in the record of acts', () => {
    expect(after).toEqual([`audit.target_id: ${planted.citizen.id}`]);
  });

  it('is not in the router that this process keeps', async () => {
    const operator = await newStaff(test, { role: 'operator' });
    const { markers } = planted;
    const text = `${markers[0]} mahallasida uch kundan beri ichimlik suvi yoʻq, yordam bering.`;
    const told = JSON.stringify(await operator.client.previewRouting({ body: { text } }));
    expect(told).not.toContain(planted.closed);
    const { items } = await operator.client.listLearned({ query: {} });
    expect(items.filter((example) => example.text === '')).toEqual([]);
  });

  it('leaves the number and the figures of what they asked, which are nobody’s', async () => {
    const admin = await newStaff(test, { role: 'admin' });
    const params = { id: planted.closed };
    const { session } = await admin.client.getSession({ params });
    expect(session).toMatchObject({
      status: 'closed',
      closeReason: 'resolved',
      preview: '',
      lastSeq: 0,
      routing: null,
      citizen: { name: null },
      feedback: { rating: 2, comment: null },
    });
    expect(session.contentsRemovedAt).not.toBeNull();
    expect((await admin.client.listMessages({ params: { sessionId: params.id } })).items).toEqual(
      [],
    );
    const kinds = (await admin.client.timeline({ params })).items.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['received', 'moved', 'confirmed', 'closed']));
    const open = (await admin.client.getSession({ params: { id: planted.open } })).session;
    expect(open).toMatchObject({ status: 'closed', closeReason: 'withdrawn' });
  });

  it('is logged out everywhere, and new when they come again', async () => {
    expect(await codeOf(planted.citizen.client.me())).toBe('unauthenticated');
    expect(
      await codeOf(planted.citizen.client.getSession({ params: { id: planted.closed } })),
    ).toBe('unauthenticated');
    const { phone } = planted.citizen;
    const code = await test.client().requestCode({ body: { phone } });
    const { citizen } = await test
      .client()
      .verifyCode({ body: { phone, code: code.developmentCode ?? '' } });
    expect(citizen.id).not.toBe(planted.citizen.id);
  });

  it('takes the bytes of every file along', async () => {
    for (const { id } of planted.files) {
      const key = `${planted.organizationId}/${id}/original`;
      expect(await test.context.storage.get(key)).toBeNull();
    }
  });
});

it('an administrator does the same for a citizen who asked in writing, and it stands on record', async () => {
  const admin = await newStaff(test, { role: 'admin' });
  const citizen = await newCitizen(test);
  const { id } = await givenSession(test, { status: 'queued' }, { citizen });
  const { citizen: found, holdings } = await admin.client.findCitizen({
    body: { phone: citizen.phone },
  });
  expect(found.id).toBe(citizen.id);
  expect(holdings).toMatchObject({ sessions: 1, messages: 1, open: [{ id, kind: 'appeal' }] });
  const body = { request: 'Ariza 12-son, 2026-11-20' };
  await admin.client.deleteCitizen({ params: { id: citizen.id }, body });
  await settled();
  expect(await tracesOf(test, [citizen.id, citizen.phone])).toEqual([
    `audit.target_id: ${citizen.id}`,
  ]);
  const { items } = await admin.client.listAudit({ query: { target: 'citizen' } });
  expect(items[0]).toMatchObject({
    act: 'citizen.deleted',
    actor: { id: admin.id },
    target: { id: citizen.id, name: null },
    after: { sessions: 1, messages: 1, request: body.request },
  });
  expect(await codeOf(admin.client.findCitizen({ body: { phone: citizen.phone } }))).toBe(
    'not_found',
  );
});

it('a second deletion, or two at once, change nothing more', async () => {
  const citizen = await newCitizen(test);
  await givenSession(test, { status: 'queued' }, { citizen });
  await givenSession(
    test,
    { status: 'closed', closedAt: new Date(), closeReason: 'resolved' },
    { citizen },
  );
  const { context } = test;
  const organizationId = (await citizen.client.me()).organization.id;
  const deletion = { organizationId, citizenId: citizen.id, by: null, request: null };
  const done = await Promise.all([1, 2].map(() => forgetPerson(context, deletion)));
  expect(done.filter((one) => one !== null)).toHaveLength(1);
  expect(await forgetPerson(context, deletion)).toBeNull();
});

it('what was begun for others meanwhile is not lost: their words stay findable', async () => {
  const one = await newCitizen(test, { name: 'Zulayxo Tursunova' });
  const other = await newCitizen(test, { name: 'Zulayxo Karimova' });
  await givenSession(test, { status: 'queued' }, { citizen: one, text: 'Zilzila yoriqlari bor.' });
  const kept = await givenSession(
    test,
    { status: 'queued' },
    { citizen: other, text: 'Zilzila yoriqlari koʻp, tekshiring.' },
  );
  await indexAll(test.context);
  await one.client.deleteMe();
  await settled();
  const operator = await newStaff(test, { role: 'operator' });
  const found = await operator.client.search({ query: { q: 'zilzila yoriqlari' } });
  expect(JSON.stringify(found)).toContain(kept.id);
  expect(await tracesOf(test, ['tursunova'])).toEqual([]);
});
