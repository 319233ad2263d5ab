import { type StandIn, saying, startOpenAiStandIn } from '@civicconnect/ai/stand-ins';
import type { ImprovementKind } from '@civicconnect/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import {
  type Ground,
  givenCitation,
  givenMove,
  givenPassage,
  givenRating,
} from '../../testing/improvement-rows.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { rollUp } from '../analytics/roll-up.ts';
import { recordUnanswered } from '../knowledge/unanswered/actions.ts';
import { drawNow } from './sweep.ts';

let standIn: StandIn;
let test: TestApp;
let office: Office;
let operator: Person;
let ground: Ground;

beforeAll(async () => {
  standIn = await startOpenAiStandIn();
  const env = { OPENAI_API_KEY: 'a-key', OPENAI_BASE_URL: standIn.url };
  test = await createTestApp({ worker: false, env });
});
afterAll(() => standIn.close());
beforeEach(async () => {
  office = await newOffice(test);
  operator = await newStaff(test, { role: 'operator', organizationId: office.id });
  ground = { test, organizationId: office.id, staff: operator };
  standIn.asked.length = 0;
});

const hoursAgo = (hours: number) =>
  new Date(test.context.clock.now().getTime() - hours * 3_600_000);
const daysAgo = (days: number) => hoursAgo(days * 24);

async function draw(): Promise<void> {
  await rollUp(test.context);
  await drawNow(test.context, office.id);
}

const list = async (view: 'open' | 'settled' = 'open') =>
  (await operator.client.listImprovements({ query: { view } })).items;
const ofKind = async (kind: ImprovementKind) => (await list()).filter((one) => one.kind === kind);

const badly = (comment: string, at?: Date) => givenRating(ground, office.water, 1, comment, at);

describe('low ratings', () => {
  it('of a department are told with their words and sessions, not the words of its own description', async () => {
    const given = [
      await badly('Suv masalasida xodim qoʻpol gapirdi'),
      await badly('Xodim qoʻpollik qildi, suv yoʻq'),
      await badly('Juda qoʻpol munosabat'),
    ];
    await givenRating(ground, office.water, 5);
    await givenRating(ground, office.roads, 1);
    await draw();
    const [one, ...more] = await ofKind('low_ratings');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ department: { id: office.water }, count: 3, of: 4, average: 2 });
    expect(one?.words).toContain('qoʻpol');
    expect(one?.words).not.toContain('suv');
    expect(one?.sessions.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
  });

  it('are put in a provider’s words, masked, once', async () => {
    const words = 'Fuqarolar xodimning qoʻpol gapirganidan norozi boʻlgan.';
    standIn.always(saying({ summary: words }));
    for (const n of [1, 2, 3]) await badly(`Xodim qoʻpol gapirdi, raqamim +998 90 123-45-6${n}`);
    await draw();
    await draw();
    await workOff(test);
    expect((await ofKind('low_ratings'))[0]?.summary).toEqual({ text: words, provider: 'openai' });
    const shown = standIn.asked.flatMap(({ texts }) => texts).filter((text) => /qoʻpol/.test(text));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.join('\n')).not.toContain('123-45-6');
    const asked = standIn.asked.length;
    await draw();
    await workOff(test);
    expect(standIn.asked).toHaveLength(asked);
  });

  it('that are few among many are not told', async () => {
    for (const n of [1, 2, 3]) await badly(`Yomon ${n}`);
    for (let n = 0; n < 28; n += 1) await givenRating(ground, office.water, 5);
    await draw();
    expect(await ofKind('low_ratings')).toEqual([]);
  });
});

describe('what else repeats', () => {
  it('is a question that nobody answered: it leads to its group', async () => {
    const ask = (text: string) =>
      test.context.db.inOrganization(office.id, (tx) =>
        recordUnanswered(test.context, tx, {
          organizationId: office.id,
          text,
          language: 'uz-Latn',
          sessionId: null,
        }),
      );
    for (const n of [1, 2, 3]) await ask(`Basseyn qachon ochiladi${'?'.repeat(n)}`);
    await draw();
    const [one] = await ofKind('unanswered');
    const { items } = await operator.client.listUnanswered({ query: {} });
    expect(one).toMatchObject({
      count: 3,
      question: { id: items[0]?.id, text: 'Basseyn qachon ochiladi?' },
    });
  });

  it('is a move between the same two departments: with the words that the description lacks', async () => {
    const texts = ['Hovuzdagi suv nasosi buzuq', 'Nasos ishlamayapti', 'Mahalladagi nasos kuygan'];
    for (const text of texts) await givenMove(ground, office.roads, office.water, text);
    await givenMove(ground, office.roads, office.water, 'Nasos', { undone: true });
    await givenMove(ground, office.water, office.roads, 'Asfalt');
    await draw();
    const found = await ofKind('corrections');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      department: { id: office.water },
      from: { id: office.roads },
      count: 3,
      words: ['nasos'],
    });
    expect(found[0]?.sessions).toHaveLength(3);
  });

  it('is a department that misses its deadlines', async () => {
    const state = { status: 'queued', departmentId: office.light } as const;
    const at = daysAgo(3);
    const open = (openedAt: Date) =>
      givenSession(
        test,
        { ...state, openedAt, lastActivityAt: openedAt },
        { organizationId: office.id },
      );
    for (let n = 0; n < 5; n += 1) await open(at);
    await open(hoursAgo(1));
    await draw();
    expect(await ofKind('deadlines')).toMatchObject([
      { department: { id: office.light }, count: 5, of: 6 },
    ]);
  });

  it('is a document whose answers did not help', async () => {
    const { documentId, chunkId } = await givenPassage(ground, 'Qabul tartibi');
    const other = await givenPassage(ground, 'Boshqa hujjat');
    for (let n = 0; n < 3; n += 1) {
      const bad = await givenRating(ground, null, 2);
      await givenCitation(ground, bad.id, chunkId, hoursAgo(2));
      const good = await givenRating(ground, null, 5);
      await givenCitation(ground, good.id, other.chunkId, hoursAgo(2));
    }
    await draw();
    expect(await ofKind('document')).toMatchObject([
      {
        count: 3,
        of: 3,
        document: { id: documentId, title: 'Qabul tartibi', page: 2, start: 5, end: 42 },
      },
    ]);
  });
});

describe('a suggestion that was put away', () => {
  async function settled(as: 'done' | 'later') {
    for (const n of [1, 2, 3]) await badly(`Yomon ${n}`, hoursAgo(n));
    await draw();
    const [one] = await ofKind('low_ratings');
    const params = { id: one?.id ?? '' };
    return (await operator.client.settleImprovement({ params, body: { as } })).improvement;
  }

  it.each(['done', 'later'] as const)(
    'as %s is kept, with who and when, and stays away',
    async (as) => {
      const { id } = await settled(as);
      await draw();
      expect(await list()).toEqual([]);
      const [kept] = await list('settled');
      expect(kept).toMatchObject({ id, settled: { as, by: operator.name } });
    },
  );

  it('comes back only once it repeats afterwards', async () => {
    const { id } = await settled('done');
    const later = () => new Date(test.context.clock.now().getTime() + 1000);
    await badly('Yana yomon', later());
    await badly('Yana yomon', later());
    await draw();
    expect(await list()).toEqual([]);
    await badly('Yana yomon', later());
    await draw();
    expect(await list()).toMatchObject([{ id, count: 3, settled: { as: 'done' } }]);
  });

  it('is brought back by hand', async () => {
    const { id } = await settled('later');
    await operator.client.restoreImprovement({ params: { id } });
    await draw();
    expect(await list()).toMatchObject([{ id, settled: null }]);
  });

  it('is gone, where nobody put it away, when what showed it is long ago', async () => {
    for (const n of [1, 2, 3]) await badly(`Yomon ${n}`, daysAgo(89));
    await draw();
    expect(await list()).toHaveLength(1);
    const { clock } = test.context;
    clock.setOffsetSeconds(clock.offsetSeconds() + 3 * 86_400);
    await draw();
    await operator.renew();
    expect(await list()).toEqual([]);
    clock.setOffsetSeconds(clock.offsetSeconds() - 3 * 86_400);
  });
});

it('is for operators and those above them', async () => {
  const agent = await newStaff(test, { organizationId: office.id, departmentIds: [office.water] });
  expect(await codeOf(agent.client.listImprovements({ query: {} }))).toBe('forbidden');
});

it('tells of sessions that its reader may read: what waits in quarantine is not one', async () => {
  const given = [await badly('Yomon bir'), await badly('Yomon ikki'), await badly('Yomon uch')];
  await draw();
  await test.context.db.inOrganization(office.id, (tx) =>
    tx.execute(`update sessions set status = 'quarantined' where id = '${given[0]?.id}'`),
  );
  const [one] = await list();
  const ids = one?.sessions.map(({ id }) => id).sort();
  expect(ids).toEqual([given[1]?.id, given[2]?.id].sort());
});
