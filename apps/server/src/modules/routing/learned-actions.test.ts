import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { learned } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenExample } from '../../testing/lessons.ts';
import { anotherProcess, newOffice, type Office } from '../../testing/office.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let test: TestApp;
/** Another process on the same database, with a model of its own. */
let other: Context;
let office: Office;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  other = anotherProcess(test);
  office = await newOffice(test);
  const organizationId = office.id;
  operator = await newStaff(test, { role: 'operator', organizationId, name: 'Nodira Qosimova' });
});

let matters = 0;
const things = [
  'arqonli arava',
  'qadimiy tanga',
  'gulxona panjarasi',
  'kutubxona daftari',
  'bogʻ favvorasi',
];
/** A matter of its own that no department is known for. */
function newMatter(): (n: number) => string {
  const thing = things[matters % things.length];
  matters += 1;
  return (n) =>
    `Mahalladagi ${thing} masalasida kimga borsam boʻladi, ${thing} haqida, ${n}-marta yozyapman.`;
}

/** An appeal is corrected to a department that it did not go to. */
async function corrected() {
  const matter = newMatter();
  let asked = 0;
  const next = async (context: Context) => {
    asked += 1;
    return (await office.send(context, matter(asked))).departmentId;
  };
  asked += 1;
  const first = await office.send(test.context, matter(asked));
  // The second process has its model by now, and is told nothing of what follows.
  expect(await next(other)).toBe(first.departmentId);
  const target = first.departmentId === office.water ? office.roads : office.water;
  const params = { id: first.id };
  const body = { departmentId: target, reason: 'Bu ish shu boʻlimniki' };
  const { learned: correction } = await operator.client.correct({ params, body });
  const { items } = await operator.client.listLearned({ query: { source: 'corrected' } });
  const example = items.find(({ session }) => session?.id === first.id);
  if (!example) throw new Error('the correction taught nothing');
  return { before: first.departmentId, target, example, correction, params, next };
}

const processes = () => [test.context, other];
const retired = async (id: string) => {
  const { items } = await operator.client.listLearned({ query: { state: 'retired' } });
  return items.find((item) => item.id === id)?.retired ?? null;
};
const given = async (fields: Parameters<typeof givenExample>[2] = {}) =>
  givenExample(test, office.water, { ...fields, organizationId: office.id });

describe('a lesson that is taken out', () => {
  it('counts no more for the very next message of any process, until it is restored', async () => {
    const { before, target, example, params, next } = await corrected();
    for (const context of processes()) expect(await next(context)).toBe(target);

    const { example: out } = await operator.client.retireLearned({ params: { id: example.id } });
    expect(out).toMatchObject({
      id: example.id,
      retired: { reason: 'deleted', by: { id: operator.id, name: 'Nodira Qosimova' } },
    });
    for (const context of processes()) expect(await next(context)).toBe(before);
    const { items } = await operator.client.listLearned({ query: { state: 'retired' } });
    expect(items[0]?.id).toBe(example.id);
    // The session stays where people put it, and its history with it: only the lesson is gone.
    const { session } = await operator.client.getSession({ params });
    expect(session.department?.id).toBe(target);
    const { items: timeline } = await operator.client.timeline({ params });
    expect(timeline.map(({ kind }) => kind)).toContain('moved');

    const { example: back } = await operator.client.restoreLearned({ params: { id: example.id } });
    expect(back).toEqual({ ...example, retired: null });
    for (const context of processes()) expect(await next(context)).toBe(target);
  });

  it('a second time stays as it was taken out first', async () => {
    const { id } = await given();
    const { example: first } = await operator.client.retireLearned({ params: { id } });
    const { example: second } = await office.admin.client.retireLearned({ params: { id } });
    expect(second).toEqual(first);
    await operator.client.restoreLearned({ params: { id } });
    const { example: again } = await operator.client.restoreLearned({ params: { id } });
    expect(again.retired).toBeNull();
  });

  it('moves its revision, by which the other processes follow, once', async () => {
    const { id } = await given();
    const revision = async () => {
      const [row] = await test.context.db.inOrganization(office.id, (tx) =>
        tx
          .select({ revision: learned.revision })
          .from(learned)
          .where(and(eq(learned.organizationId, office.id), eq(learned.id, id))),
      );
      return row?.revision ?? 0;
    };
    const taught = await revision();
    await operator.client.retireLearned({ params: { id } });
    const out = await revision();
    await operator.client.retireLearned({ params: { id } });
    expect(out).toBeGreaterThan(taught);
    expect(await revision()).toBe(out);
    await operator.client.restoreLearned({ params: { id } });
    expect(await revision()).toBeGreaterThan(out);
  });
});

describe('a correction that is undone after somebody picked the session', () => {
  const pickedBy = async ({ target, params }: Awaited<ReturnType<typeof corrected>>) => {
    const clerk = await newStaff(test, { organizationId: office.id, departmentIds: [target] });
    await clerk.client.assign({ params });
    return clerk;
  };

  it('is unlearned, and the session stays with them', async () => {
    const moved = await corrected();
    const clerk = await pickedBy(moved);
    const undo = { params: { id: moved.correction.id } };
    const { session } = await operator.client.undoCorrection(undo);
    expect(session).toMatchObject({
      status: 'active',
      department: { id: moved.target },
      assignee: { id: clerk.id },
    });
    expect(await retired(moved.example.id)).toMatchObject({ reason: 'undone' });
    expect(await moved.next(test.context)).toBe(moved.before);
    expect(await codeOf(operator.client.undoCorrection(undo))).toBe('undo_expired');
  });

  it('gives no earlier word back against theirs', async () => {
    const moved = await corrected();
    const back = { departmentId: moved.before ?? office.light, reason: 'Yoʻq, avvalgisi edi' };
    const { learned: later } = await operator.client.correct({ params: moved.params, body: back });
    const clerk = await pickedBy({ ...moved, target: back.departmentId });
    await clerk.client.confirmRouting({ params: moved.params });
    await operator.client.undoCorrection({ params: { id: later.id } });
    expect(await retired(moved.example.id)).toMatchObject({ reason: 'replaced' });
  });

  it('is undone once, however often it is pressed', async () => {
    const moved = await corrected();
    await pickedBy(moved);
    const params = { id: moved.correction.id };
    const undone = await Promise.allSettled(
      [1, 2, 3].map(() => operator.client.undoCorrection({ params })),
    );
    expect(undone.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await operator.client.timeline({ params: moved.params });
    expect(items.filter(({ kind }) => kind === 'correction_undone')).toHaveLength(1);
  });
});

describe('what does not come back', () => {
  it('a lesson that its author undid', async () => {
    const { example, correction } = await corrected();
    await operator.client.undoCorrection({ params: { id: correction.id } });
    expect(await retired(example.id)).toMatchObject({ reason: 'undone', by: { id: operator.id } });
    const refused = await refusal(operator.client.restoreLearned({ params: { id: example.id } }));
    expect(refused.code).toBe('invalid_transition');
  });

  it('a lesson about a session of which a later one says otherwise', async () => {
    const move = ({ target, params }: Awaited<ReturnType<typeof corrected>>) => {
      const departmentId = target === office.water ? office.roads : office.water;
      const body = { departmentId, reason: 'Endi boshqa boʻlimniki' };
      return operator.client.correct({ params, body });
    };
    const takenOut = await corrected();
    await operator.client.retireLearned({ params: { id: takenOut.example.id } });
    await move(takenOut);
    const replaced = await corrected();
    await move(replaced);
    expect((await retired(takenOut.example.id))?.reason).toBe('deleted');
    expect((await retired(replaced.example.id))?.reason).toBe('replaced');
    for (const { example } of [takenOut, replaced]) {
      const restore = operator.client.restoreLearned({ params: { id: example.id } });
      expect(await codeOf(restore)).toBe('invalid_transition');
    }
  });

  it('while one that others contradicted may', async () => {
    const out = { retiredAt: test.context.clock.now(), retiredReason: 'contradicted' as const };
    const { id } = await given(out);
    const { example } = await operator.client.restoreLearned({ params: { id } });
    expect(example.retired).toBeNull();
  });
});
