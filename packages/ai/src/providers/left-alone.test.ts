import { describe, expect, it } from 'vitest';
import { water } from '../testing/district.ts';
import { deciding, setup, testModels } from '../testing/models.ts';
import { choosing, notJson, refusing } from '../testing/stand-ins/replies.ts';
import { twoProviders } from '../testing/two-providers.ts';

const providers = twoProviders();
const { chain } = providers;
const short = { decide: { wholeMs: 8000, attemptMs: 1500 } };

describe('a provider that asks to wait', () => {
  it.each([
    ['in seconds', () => '20', 20_000],
    ['by a date', (now: number) => new Date(now + 60_000).toUTCString(), 60_000],
  ])('%s is left alone for so long, whichever model is meant', async (_, header, ms) => {
    const test = testModels(chain(), short);
    providers.gemini.next(refusing(429, header(Date.UTC(2026, 0, 5, 9))));
    await test.models.decide(deciding());
    await test.models.decide(deciding({ model: 'gemini-2.5-flash' }));
    expect(providers.gemini.asked).toHaveLength(1);
    expect(test.outcomes().slice(2)).toEqual(['gemini breaker_open', 'openai ok']);
    expect(test.models.status()[0]).toMatchObject({
      provider: 'gemini',
      state: 'paused',
      lastFailure: 'rate_limited',
      retryAt: new Date(Date.UTC(2026, 0, 5, 9) + ms).toISOString(),
    });
    test.pass(ms - 1);
    await test.models.decide(deciding());
    expect(providers.gemini.asked).toHaveLength(1);
    test.pass(1);
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'gemini' });
    expect(test.models.status()[0]).toMatchObject({ state: 'up', retryAt: null });
  });

  it('in Google’s own words', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' }];
    const body = { error: { code: 429, message: 'quota', status: 'RESOURCE_EXHAUSTED', details } };
    providers.gemini.next({ kind: 'status', status: 429, body });
    const test = testModels(chain(), short);
    await test.models.decide(deciding());
    expect(providers.gemini.asked).toHaveLength(1);
    test.pass(33_999);
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'openai' });
    test.pass(1);
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'gemini' });
  });
});

describe('a provider that refuses the key', () => {
  it('is not asked again before a restart; it is told once', async () => {
    providers.gemini.always(refusing(401));
    const test = testModels(chain(), short);
    await test.models.decide(deciding());
    test.pass(24 * 3_600_000);
    providers.gemini.always(choosing('Suv'));
    expect(await test.models.decide(deciding())).toMatchObject({ provider: 'openai' });
    expect(providers.gemini.asked).toHaveLength(1);
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
    providers.gemini.always({ kind: 'status', status: 400, body });
    const test = testModels(chain(), short);
    await test.models.decide(deciding());
    expect(test.outcomes()).toEqual(['gemini unauthorized', 'openai ok']);
    expect(test.disabled).toEqual(['gemini']);
  });
});

describe('the breaker', () => {
  it('opens after five failures in a row, lets one trial through after 30 s, closes when it works', async () => {
    providers.gemini.always(notJson);
    const test = testModels(chain(), short);
    for (let times = 0; times < 7; times += 1) await test.models.decide(deciding());
    expect(providers.gemini.asked).toHaveLength(5);
    expect(test.rows.slice(-2)).toMatchObject([
      { provider: 'gemini', outcome: 'breaker_open', detail: 'too many failures', ms: 0 },
      { provider: 'openai', outcome: 'ok' },
    ]);
    expect(test.models.status()[0]).toMatchObject({ state: 'paused' });

    test.pass(30_000);
    await Promise.all([1, 2, 3].map(() => test.models.decide(deciding())));
    expect(providers.gemini.asked).toHaveLength(6);
    providers.gemini.always(choosing('Suv'));
    await test.models.decide(deciding());
    expect(providers.gemini.asked).toHaveLength(6);

    test.pass(30_000);
    for (let times = 0; times < 3; times += 1) await test.models.decide(deciding());
    expect(providers.gemini.asked).toHaveLength(9);
    expect(test.models.status()[0]).toMatchObject({ state: 'up' });
  });

  it('opens when half of the last twenty failed', async () => {
    const test = testModels(chain(), short);
    for (let times = 0; times < 10; times += 1) {
      providers.gemini.next(choosing('Suv'), notJson);
      await test.models.decide(deciding());
      await test.models.decide(deciding());
    }
    await test.models.decide(deciding());
    expect(providers.gemini.asked).toHaveLength(20);
  });

  it('is one for each model: a bad name does not take the good model away', async () => {
    providers.gemini.always(refusing(404));
    const test = testModels([setup('gemini', providers.gemini.url)], short);
    for (let times = 0; times < 6; times += 1) {
      await test.models.decide(deciding({ model: 'gemini-nonsense' }));
    }
    expect(providers.gemini.asked).toHaveLength(5);
    providers.gemini.always(choosing('Suv'));
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
