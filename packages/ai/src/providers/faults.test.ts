import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { roads, water } from '../testing/district.ts';
import { deciding, setup, testModels } from '../testing/models.ts';
import { startGeminiStandIn } from '../testing/stand-ins/gemini.ts';
import { startOpenAiStandIn } from '../testing/stand-ins/openai.ts';
import {
  breaking,
  choosing,
  enormous,
  hanging,
  notJson,
  ofAnotherShape,
  refusing,
  saying,
} from '../testing/stand-ins/replies.ts';
import type { Reply, StandIn } from '../testing/stand-ins/stand-in.ts';

let gemini: StandIn;
let openai: StandIn;
const started: StandIn[] = [];

beforeEach(async () => {
  gemini = await startGeminiStandIn();
  openai = await startOpenAiStandIn();
  started.push(gemini, openai);
  gemini.always(choosing('Suv'));
  openai.always(choosing('Yoʻllar'));
});
// The SDK is loaded before: that takes longer than the attempts here may.
beforeAll(() =>
  testModels([setup('gemini', 'http://g'), setup('openai', 'http://o')]).models.prepare(),
);
afterAll(() => Promise.all(started.map((standIn) => standIn.close())));

const chain = () => [setup('gemini', gemini.url), setup('openai', openai.url)];
const short = { decide: { wholeMs: 8000, attemptMs: 1500 } };

describe('a provider that fails: the next one is asked, and the ledger says why', () => {
  const faults: [string, Reply, string[]][] = [
    ['is overloaded twice', refusing(503), ['gemini server_error', 'gemini server_error']],
    ['fails twice', refusing(500), ['gemini server_error', 'gemini server_error']],
    ['breaks the connection twice', breaking, ['gemini network', 'gemini network']],
    ['hangs', hanging, ['gemini timeout']],
    [
      'drips its answer',
      { kind: 'slow', text: () => '{"choice":"none"}', everyMs: 400 },
      ['gemini timeout'],
    ],
    ['answers no JSON', notJson, ['gemini invalid_answer']],
    ['answers another shape', ofAnotherShape, ['gemini invalid_answer']],
    ['answers without end', enormous, ['gemini invalid_answer']],
    ['says something else', saying('Suv'), ['gemini invalid_answer']],
    [
      'names what was not offered',
      saying({ choice: 'c9', confidence: 1, reason: '' }),
      ['gemini no_candidate'],
    ],
    ['wants a long pause', refusing(429, '20'), ['gemini rate_limited']],
    ['does not know the model', refusing(404), ['gemini refused']],
    ['moved elsewhere', refusing(302), ['gemini refused']],
    ['refuses the key', refusing(401), ['gemini unauthorized']],
    ['forbids it', refusing(403), ['gemini unauthorized']],
  ];
  it.each(faults)('%s', async (_, fault, expected) => {
    gemini.always(fault);
    const { models, outcomes, rows } = testModels(chain(), short);
    expect(await models.decide(deciding())).toMatchObject({
      departmentId: roads,
      provider: 'openai',
    });
    expect(outcomes()).toEqual([...expected, 'openai ok']);
    expect(rows[0]?.detail).toMatch(/\S/);
    expect(rows[0]?.detail).not.toMatch(/quvur|asfalt/);
  });

  it('no server at all', async () => {
    await gemini.close();
    const { models, outcomes, rows } = testModels(chain(), short);
    expect(await models.decide(deciding())).toMatchObject({ provider: 'openai' });
    expect(outcomes()).toEqual(['gemini network', 'gemini network', 'openai ok']);
    expect(rows[0]?.detail).toBe('ECONNREFUSED');
  });

  it('one bad moment is forgiven: the same provider is asked again', async () => {
    for (const moment of [refusing(503), refusing(500), breaking, refusing(429, '0')]) {
      gemini.next(moment);
      const { models, outcomes } = testModels(chain(), short);
      expect(await models.decide(deciding())).toMatchObject({ departmentId: water });
      expect(outcomes().at(-1)).toBe('gemini ok');
      expect(outcomes()).toHaveLength(2);
    }
  });

  it('all fail: null, nothing is thrown', async () => {
    gemini.always(notJson);
    openai.always(refusing(500));
    const { models, outcomes } = testModels(chain(), short);
    expect(await models.decide(deciding())).toBeNull();
    expect(outcomes()).toEqual([
      'gemini invalid_answer',
      'openai server_error',
      'openai server_error',
    ]);
  });
});

describe('time', () => {
  it('the whole stage ends within its budget, and the connections are really cut', async () => {
    gemini.always(hanging);
    openai.always(hanging);
    const { models, outcomes } = testModels(chain(), { decide: { wholeMs: 1500, attemptMs: 700 } });
    const begun = performance.now();
    expect(await models.decide(deciding())).toBeNull();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(outcomes()).toEqual(['gemini timeout', 'openai timeout']);
    await gemini.untilLeft(0);
    await openai.untilLeft(0);
  });

  it('when it is used up nobody else is asked, and the ledger says so', async () => {
    gemini.always(hanging);
    const { models, outcomes } = testModels(chain(), {
      decide: { wholeMs: 1500, attemptMs: 1400 },
    });
    expect(await models.decide(deciding())).toBeNull();
    expect(outcomes()).toEqual(['gemini timeout', 'openai no_budget']);
    expect(openai.asked).toEqual([]);
  });

  it('many calls at once are no reason for a warning', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error): void => void warnings.push(warning);
    process.on('warning', listen);
    const { models } = testModels(chain());
    const said = await Promise.all(Array.from({ length: 30 }, () => models.decide(deciding())));
    await new Promise(setImmediate);
    process.off('warning', listen);
    expect(said.every((one) => one?.departmentId === water)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('closing ends what is under way', async () => {
    gemini.always(hanging);
    const { models, rows } = testModels(chain());
    const asked = models.decide(deciding());
    await gemini.untilAsked(1);
    models.close();
    expect(await asked).toBeNull();
    await gemini.untilLeft(0);
    expect(rows).toEqual([]);
  });
});

describe('a provider that asks to wait', () => {
  it.each([
    ['in seconds', () => '20', 20_000],
    ['by a date', (now: number) => new Date(now + 60_000).toUTCString(), 60_000],
  ])('%s is left alone for so long, whichever model is meant', async (_, header, ms) => {
    const test = testModels(chain(), short);
    gemini.next(refusing(429, header(Date.UTC(2026, 0, 5, 9))));
    await test.models.decide(deciding());
    await test.models.decide(deciding({ model: 'gemini-2.5-flash' }));
    expect(gemini.asked).toHaveLength(1);
    expect(test.outcomes().slice(2)).toEqual(['gemini breaker_open', 'openai ok']);
    expect(test.models.status()[0]).toMatchObject({
      provider: 'gemini',
      state: 'paused',
      lastFailure: 'rate_limited',
      retryAt: new Date(Date.UTC(2026, 0, 5, 9) + ms).toISOString(),
    });
    test.pass(ms - 1);
    await test.models.decide(deciding());
    expect(gemini.asked).toHaveLength(1);
    test.pass(1);
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'gemini' });
    expect(test.models.status()[0]).toMatchObject({ state: 'up', retryAt: null });
  });

  it('in Google’s own words', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' }];
    const body = { error: { code: 429, message: 'quota', status: 'RESOURCE_EXHAUSTED', details } };
    gemini.next({ kind: 'status', status: 429, body });
    const test = testModels(chain(), short);
    await test.models.decide(deciding());
    expect(gemini.asked).toHaveLength(1);
    test.pass(33_999);
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'openai' });
    test.pass(1);
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'gemini' });
  });
});

describe('a provider that refuses the key', () => {
  it('is not asked again before a restart; it is told once', async () => {
    gemini.always(refusing(401));
    const test = testModels(chain(), short);
    await test.models.decide(deciding());
    test.pass(24 * 3_600_000);
    gemini.always(choosing('Suv'));
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'openai' });
    expect(gemini.asked).toHaveLength(1);
    expect(test.disabled).toEqual(['gemini']);
    expect(test.rows[2]).toMatchObject({ outcome: 'breaker_open', detail: 'the key was refused' });
    expect(test.models.status()).toMatchObject([
      { provider: 'gemini', state: 'disabled', lastFailure: 'unauthorized', retryAt: null },
      { provider: 'openai', state: 'up' },
    ]);
  });

  it('Google says so with 400', async () => {
    const details = [{ reason: 'API_KEY_INVALID' }];
    const body = {
      error: { code: 400, message: 'API key not valid.', status: 'INVALID', details },
    };
    gemini.always({ kind: 'status', status: 400, body });
    const test = testModels(chain(), short);
    await test.models.decide(deciding());
    expect(test.outcomes()).toEqual(['gemini unauthorized', 'openai ok']);
    expect(test.disabled).toEqual(['gemini']);
  });
});

describe('the breaker', () => {
  it('opens after five failures in a row, lets one trial through after 30 s, closes when it works', async () => {
    gemini.always(notJson);
    const test = testModels(chain(), short);
    for (let times = 0; times < 7; times += 1) await test.models.decide(deciding());
    expect(gemini.asked).toHaveLength(5);
    expect(test.rows.slice(-2)).toMatchObject([
      { provider: 'gemini', outcome: 'breaker_open', detail: 'too many failures', ms: 0 },
      { provider: 'openai', outcome: 'ok' },
    ]);
    expect(test.models.status()[0]).toMatchObject({ state: 'paused' });

    test.pass(30_000);
    await Promise.all([1, 2, 3].map(() => test.models.decide(deciding())));
    expect(gemini.asked).toHaveLength(6);
    gemini.always(choosing('Suv'));
    await test.models.decide(deciding());
    expect(gemini.asked).toHaveLength(6);

    test.pass(30_000);
    for (let times = 0; times < 3; times += 1) await test.models.decide(deciding());
    expect(gemini.asked).toHaveLength(9);
    expect(test.models.status()[0]).toMatchObject({ state: 'up' });
  });

  it('opens when half of the last twenty failed', async () => {
    const test = testModels(chain(), short);
    for (let times = 0; times < 10; times += 1) {
      gemini.next(choosing('Suv'), notJson);
      await test.models.decide(deciding());
      await test.models.decide(deciding());
    }
    await test.models.decide(deciding());
    expect(gemini.asked).toHaveLength(20);
  });

  it('is one for each model: a bad name does not take the good model away', async () => {
    gemini.always(refusing(404));
    const test = testModels([setup('gemini', gemini.url)], short);
    for (let times = 0; times < 6; times += 1) {
      await test.models.decide(deciding({ model: 'gemini-nonsense' }));
    }
    expect(gemini.asked).toHaveLength(5);
    gemini.always(choosing('Suv'));
    expect(await test.models.decide(deciding())).toMatchObject({ departmentId: water });
  });
});

describe('the day’s cap', () => {
  it('stops all calls, and the ledger says so', async () => {
    const test = testModels(chain(), short);
    test.spend(999_999);
    expect(await test.models.decide(deciding({ dailyCap: 1 }))).not.toBeNull();
    test.spend(1);
    expect(await test.models.decide(deciding({ dailyCap: 1 }))).toBeNull();
    expect(test.outcomes()).toEqual(['gemini ok', 'gemini cap_reached']);
    expect(await test.models.decide(deciding({ dailyCap: 2 }))).not.toBeNull();
    expect(await test.models.decide(deciding({ dailyCap: 0 }))).toBeNull();
  });

  it('costs are millionths of a dollar by the price of the model, unknown for unknown ones', async () => {
    const { models, rows } = testModels(chain());
    await models.decide(deciding());
    await models.decide(deciding({ model: 'gpt-4.1-mini-2025-04-14' }));
    await models.decide(deciding({ model: 'gpt-99' }));
    // 400 tokens in at 1.25 $ and 40 out at 10 $ a million; at 0.4 $ and 1.6 $.
    expect(rows.map(({ costMicros }) => costMicros)).toEqual([900, 224, null]);
  });
});
