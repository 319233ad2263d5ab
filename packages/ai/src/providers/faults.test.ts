import { describe, expect, it } from 'vitest';
import { roads, water } from '../testing/district.ts';
import { deciding, testModels } from '../testing/models.ts';
import {
  breaking,
  enormous,
  hanging,
  notJson,
  ofAnotherShape,
  refusing,
  saying,
} from '../testing/stand-ins/replies.ts';
import type { Reply } from '../testing/stand-ins/stand-in.ts';
import { twoProviders } from '../testing/two-providers.ts';

const providers = twoProviders();
const { chain } = providers;
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
    providers.gemini.always(fault);
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
    await providers.gemini.close();
    const { models, outcomes, rows } = testModels(chain(), short);
    expect(await models.decide(deciding())).toMatchObject({ provider: 'openai' });
    expect(outcomes()).toEqual(['gemini network', 'gemini network', 'openai ok']);
    expect(rows[0]?.detail).toBe('ECONNREFUSED');
  });

  it('one bad moment is forgiven: the same provider is asked again', async () => {
    for (const moment of [refusing(503), refusing(500), breaking, refusing(429, '0')]) {
      providers.gemini.next(moment);
      const { models, outcomes } = testModels(chain(), short);
      expect(await models.decide(deciding())).toMatchObject({ departmentId: water });
      expect(outcomes().at(-1)).toBe('gemini ok');
      expect(outcomes()).toHaveLength(2);
    }
  });

  it('all fail: null, nothing is thrown', async () => {
    providers.gemini.always(notJson);
    providers.openai.always(refusing(500));
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
    providers.gemini.always(hanging);
    providers.openai.always(hanging);
    const { models, outcomes } = testModels(chain(), { decide: { wholeMs: 1500, attemptMs: 700 } });
    const begun = performance.now();
    expect(await models.decide(deciding())).toBeNull();
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(outcomes()).toEqual(['gemini timeout', 'openai timeout']);
    await providers.gemini.untilLeft(0);
    await providers.openai.untilLeft(0);
  });

  it('when it is used up nobody else is asked, and the ledger says so', async () => {
    providers.gemini.always(hanging);
    const { models, outcomes } = testModels(chain(), {
      decide: { wholeMs: 1500, attemptMs: 1400 },
    });
    expect(await models.decide(deciding())).toBeNull();
    expect(outcomes()).toEqual(['gemini timeout', 'openai no_budget']);
    expect(providers.openai.asked).toEqual([]);
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
    providers.gemini.always(hanging);
    const { models, rows } = testModels(chain());
    const asked = models.decide(deciding());
    await providers.gemini.untilAsked(1);
    models.close();
    expect(await asked).toBeNull();
    await providers.gemini.untilLeft(0);
    expect(rows).toEqual([]);
  });
});
