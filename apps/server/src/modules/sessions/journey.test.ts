import type { ProblemError } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newCitizen, newStaff } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

const noWater =
  'Guliston mahallasi, Bobur koʻchasida uch kundan beri ichimlik suvi yoʻq. 40 ga yaqin xonadon suvsiz qoldi.';

let test: TestApp;
let water: string;
let roads: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻl');
});

async function routedAppeal(text = noWater) {
  const citizen = await newCitizen(test);
  const { session } = await citizen.client.openAppeal({ body: { text } });
  await workOff(test);
  return { citizen, id: session.id };
}

describe('an appeal from thumb to rating', () => {
  it('reaches the right department, unlocks live at the reply, is ended and rated', async () => {
    const citizen = await newCitizen(test);
    const clerk = await newStaff(test, { departmentIds: [water], name: 'Dilnoza Rahimova' });
    const phone = await connect(test, citizen);
    const desk = await connect(test, clerk);

    const opened = await citizen.client.openAppeal({
      body: { text: noWater, clientId: 'thumb-0001' },
    });
    expect(opened.session).toMatchObject({
      status: 'routing',
      isLocked: true,
      lastSeq: 1,
      rev: 1,
      unread: 0,
    });
    expect(opened.session.number).toMatch(/^NRP-\d{4}-\d{6}$/);
    expect(opened.message).toMatchObject({ seq: 1, text: noWater, author: { kind: 'citizen' } });

    await workOff(test);
    const queued = await desk.hears('session_queued');
    expect(queued.session).toMatchObject({
      id: opened.session.id,
      status: 'queued',
      department: { id: water },
    });
    expect(queued.session.routing?.words.length).toBeGreaterThan(0);
    const seen = await phone.hears('session_updated', ({ session }) => session.status === 'queued');
    expect(seen.session).toMatchObject({
      isLocked: true,
      queue: { position: 1 },
      language: 'uz-Latn',
    });
    expect(seen.session.routing?.similar.every(({ quote }) => quote === '')).toBe(true);

    const { session: picked } = await clerk.client.assign({ params: { id: opened.session.id } });
    expect(picked).toMatchObject({
      status: 'active',
      assignee: { id: clerk.id, name: 'Dilnoza Rahimova' },
    });
    const send = {
      sessionId: picked.id,
      text: 'Assalomu alaykum, brigada yoʻlda.',
      clientId: 'desk-00001',
    };
    expect(await codeOf(clerk.client.sendMessage({ body: send }))).toBe('routing_unconfirmed');

    const { session: confirmed } = await clerk.client.confirmRouting({ params: { id: picked.id } });
    expect(confirmed.routing?.confirmed).toBe(true);
    const { message: reply } = await clerk.client.sendMessage({ body: send });
    expect(reply.seq).toBe(2);

    const unlocked = await phone.hears('session_updated', ({ session }) => !session.isLocked);
    expect(unlocked.session).toMatchObject({
      unread: 1,
      deadlines: { firstReply: { state: 'met' } },
    });
    const told = await phone.hears('new_message', ({ message }) => message.seq === 2);
    expect(told.message).toMatchObject({
      text: send.text,
      author: { kind: 'staff', name: 'Dilnoza Rahimova' },
    });
    expect(told.message.author.id).toBeUndefined();

    const thanks = await phone.ask('send_message', {
      sessionId: picked.id,
      text: 'Rahmat!',
      clientId: 'thumb-0002',
    });
    expect(thanks).toMatchObject({ ok: true, message: { seq: 3 } });
    await desk.hears('new_message', ({ message }) => message.seq === 3);

    const { session: ended } = await clerk.client.close({ params: { id: picked.id }, body: {} });
    expect(ended).toMatchObject({ status: 'closed', closeReason: 'resolved' });
    const { feedback } = await citizen.client.giveFeedback({
      params: { id: picked.id },
      body: { rating: 5, comment: 'Tez hal boʻldi' },
    });
    expect(feedback.rating).toBe(5);
    await desk.hears('session_updated', ({ session }) => session.feedback?.rating === 5);

    const { items: steps } = await citizen.client.timeline({ params: { id: picked.id } });
    expect(steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['received', 'routed', 'answered', 'closed', 'feedback']),
    );
    expect(steps.map(({ kind }) => kind)).not.toContain('picked');
    phone.close();
    desk.close();
  });

  it('is routed right in both scripts of Uzbek and in Russian', async () => {
    const texts = [
      'Кўчамиздаги йўл ўйдим-чуқур бўлиб кетган, машина юриб бўлмаяпти, таъмирлаб беринг.',
      'На улице Навои огромные ямы на дороге, машины ломаются, отремонтируйте асфальт.',
    ];
    for (const text of texts) {
      const { citizen, id } = await routedAppeal(text);
      const { session } = await citizen.client.getSession({ params: { id } });
      expect(session.department?.id, text).toBe(roads);
    }
  });
});

describe('who picks', () => {
  it('lets one of fifty win and tells the others who did', async () => {
    const { id } = await routedAppeal();
    const clerks = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        newStaff(test, { departmentIds: [water], name: `Kotib ${n}` }),
      ),
    );
    const outcomes = await Promise.all(
      clerks.map(({ client }) =>
        client.assign({ params: { id } }).then(
          ({ session }) => session.assignee?.name ?? '',
          (error: ProblemError) => error.problem,
        ),
      ),
    );
    const winners = outcomes.filter((outcome) => typeof outcome === 'string');
    expect(winners).toHaveLength(1);
    const losers = outcomes.filter((outcome) => typeof outcome !== 'string');
    expect(losers).toHaveLength(49);
    for (const problem of losers) {
      expect(problem).toMatchObject({
        status: 409,
        code: 'already_assigned',
        params: { name: winners[0] },
      });
    }
  });

  it('answers 404 to a foreign department’s agent and to another citizen', async () => {
    const { id } = await routedAppeal();
    const foreign = await newStaff(test, { departmentIds: [roads] });
    const other = await newCitizen(test);
    for (const { client } of [foreign, other]) {
      expect((await refusal(client.getSession({ params: { id } }))).status).toBe(404);
      expect((await refusal(client.listMessages({ params: { sessionId: id } }))).status).toBe(404);
      expect((await refusal(client.timeline({ params: { id } }))).status).toBe(404);
    }
    expect((await refusal(foreign.client.assign({ params: { id } }))).status).toBe(404);
    expect(
      (
        await refusal(
          foreign.client.correct({ params: { id }, body: { departmentId: roads, reason: 'x' } }),
        )
      ).status,
    ).toBe(404);
  });
});

describe('a wrong routing', () => {
  it('moves the session, teaches before the answer, tells the citizen, and can be undone', async () => {
    const text =
      'Xonadonimiz oldidagi simyogʻoch chirogʻi yonmayapti, chirogʻi singan, tunda qorongʻi, yordam bering.';
    const { citizen, id } = await routedAppeal(text);
    const operator = await newStaff(test, { role: 'operator' });
    const before = (await operator.client.getSession({ params: { id } })).session;
    const target = before.department?.id === roads ? water : roads;
    const moved = await operator.client.correct({
      params: { id },
      body: { departmentId: target, reason: 'Yoʻl panjarasi' },
    });
    expect(moved.session).toMatchObject({
      status: 'queued',
      department: { id: target },
      assignee: null,
    });

    const next = await routedAppeal(text.replace('Xonadonimiz', 'Uyimiz'));
    const { session: similar } = await next.citizen.client.getSession({ params: { id: next.id } });
    expect(similar.department?.id).toBe(target);

    const { items } = await citizen.client.listMessages({ params: { sessionId: id } });
    expect(items.at(-1)).toMatchObject({ author: { kind: 'system' }, system: { code: 'moved' } });
    const undone = await operator.client.undoCorrection({ params: { id: moved.learned.id } });
    expect(undone.session.department?.id ?? null).toBe(before.department?.id ?? null);
    expect(await codeOf(operator.client.undoCorrection({ params: { id: moved.learned.id } }))).toBe(
      'undo_expired',
    );
  });
});
