import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { learned } from '../../db/schema/index.ts';
import { warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenExample } from '../../testing/lessons.ts';
import { demoDesk } from '../../testing/office.ts';
import type { Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { givenSession } from '../../testing/sessions.ts';
import { syncBrain } from './brain-sync.ts';
import { contradictionOf } from './contradictions.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestApp;
let home: string;
let water: string;
let roads: string;
let transport: string;
let operator: Person;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  ({ home, water, roads, transport, operator, admin } = await demoDesk(test));
  await warmUp(test);
});

const rowOf = async (id: string) => {
  const [row] = await test.context.db.inOrganization(home, (tx) =>
    tx
      .select()
      .from(learned)
      .where(and(eq(learned.organizationId, home), eq(learned.id, id))),
  );
  if (!row) throw new Error('no such example');
  return row;
};

/** An appeal that stands elsewhere, corrected to the department; gives the example it taught. */
async function corrected(text: string, departmentId: string) {
  const elsewhere = departmentId === water ? roads : water;
  const { id } = await givenSession(test, { status: 'queued', departmentId: elsewhere }, { text });
  const { learned: correction } = await operator.client.correct({
    params: { id },
    body: { departmentId, reason: 'Shu boʻlimning ishi' },
  });
  const [row] = await test.context.db.inOrganization(home, (tx) =>
    tx.select().from(learned).where(eq(learned.sessionId, id)).orderBy(desc(learned.revision)),
  );
  return { exampleId: row?.id ?? '', sessionId: id, correctionId: correction.id };
}

describe('an example that others contradict', () => {
  const said = (n: number) =>
    `Bekat oldidagi temir soyabon qulab tushdi, odamlar yomgʻirda qolyapti, ${n}-bekat`;

  it('stays after one correction, goes after two that agree, and says why', async () => {
    const { id } = await givenExample(test, water, { text: said(1), source: 'confirmed' });
    await corrected(said(2), transport);
    await workOff(test);
    expect((await rowOf(id)).retiredAt).toBeNull();
    await corrected(said(3), transport);
    await workOff(test);
    expect(await rowOf(id)).toMatchObject({ retiredReason: 'contradicted', retiredBy: null });
    expect((await rowOf(id)).retiredAt).not.toBeNull();
    await syncBrain(test.context, home);
    const near = await test.context.brain.nearest(home, said(1), 5);
    expect(near.map(({ exampleId }) => exampleId)).not.toContain(id);
  });

  it('returns when an admin restores it, and is left alone', async () => {
    const text = (n: number) =>
      `Hovlidagi qari tut daraxti yiqilay deb turibdi, ${n}-hovli, kesinglar`;
    const { id } = await givenExample(test, water, { text: text(1), source: 'seed' });
    await corrected(text(2), roads);
    await corrected(text(3), roads);
    await workOff(test);
    expect((await rowOf(id)).retiredReason).toBe('contradicted');
    await admin.client.restoreLearned({ params: { id } });
    await workOff(test);
    expect((await rowOf(id)).retiredAt).toBeNull();
  });

  it('is not undone by what is about something else', async () => {
    const { id } = await givenExample(test, water, {
      text: 'Quduqning qopqogʻi ochiq qolgan, bolalar tushib ketmasin',
      source: 'confirmed',
    });
    await corrected('Svetofor chiroqlari kechasi yonmay qolyapti', roads);
    await corrected('Svetofor ustuni avtohalokatdan keyin qiyshaydi', roads);
    await workOff(test);
    expect((await rowOf(id)).retiredAt).toBeNull();
  });
});

describe('two voices', () => {
  const row = (fields: Partial<typeof learned.$inferSelect>) => ({
    organizationId: 'o',
    id: 'e',
    revision: 1,
    text: '',
    language: null,
    departmentId: 'a',
    source: 'confirmed' as const,
    sessionId: 's0',
    taughtBy: null,
    createdAt: new Date(0),
    retiredAt: null,
    retiredReason: null,
    retiredBy: null,
    ...fields,
  });
  const later = (sessionId: string | null, departmentId: string, fields = {}) =>
    row({ id: `x${sessionId}`, sessionId, departmentId, revision: 5, ...fields });

  it.each([
    ['agree', [later('s1', 'b'), later('s2', 'b')], 'b'],
    ['are needed', [later('s1', 'b')], null],
    ['must agree', [later('s1', 'b'), later('s2', 'c')], null],
    ['must be of two sessions', [later('s1', 'b'), later('s1', 'b', { id: 'y' })], null],
    ['must be later', [later('s1', 'b'), later('s2', 'b', { revision: 1 })], null],
    ['must be of staff', [later('s1', 'b'), later('s2', 'b', { source: 'seed' })], null],
    ['must contradict', [later('s1', 'a'), later('s2', 'a')], null],
  ])('%s', (_, about, department) => {
    expect(contradictionOf(row({}), about)).toBe(department);
  });
});

it('a second correction of a session replaces what the first taught; undone, the first counts again', async () => {
  const text = 'Kutubxona binosining derazalari sinib yotibdi, qishda sovuq';
  const first = await corrected(text, roads);
  const { learned: correction } = await operator.client.correct({
    params: { id: first.sessionId },
    body: { departmentId: transport, reason: 'Endi aniq bildik' },
  });
  expect(await rowOf(first.exampleId)).toMatchObject({
    retiredReason: 'replaced',
    retiredBy: operator.id,
  });
  await operator.client.undoCorrection({ params: { id: correction.id } });
  expect(await rowOf(first.exampleId)).toMatchObject({ retiredReason: null, retiredAt: null });
});
