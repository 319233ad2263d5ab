import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { writtenFeelings } from '../emotion/shipped-model.ts';
import { writtenTexts } from '../injection/examples/expand.ts';
import { neighbourSamples } from '../language/neighbours.ts';
import { ownSamples } from '../language/samples.ts';
import { readMeasuringSets, sharedSentences, textsOfSources } from './provenance.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** Beside the checkout where there are any. */
const sets = join(root, '..', 'shared', 'eval');

describe('what ships contains no sentence of the measuring sets:', { timeout: 30_000 }, () => {
  const measured = readMeasuringSets(sets);

  it('not what the models are made from', () => {
    const texts = [
      ...writtenTexts().map(({ text }) => text),
      ...writtenFeelings().map(({ text }) => text),
      ...Object.values(ownSamples),
      ...Object.values(neighbourSamples).flatMap((samples) => Object.values(samples)),
    ];
    expect(texts.length).toBeGreaterThan(1000);
    expect(sharedSentences(texts, measured)).toEqual([]);
  });

  it('not any source: examples, messages, tests, catalogs', () => {
    const texts = textsOfSources(['packages', 'apps', 'e2e', 'docs'].map((one) => join(root, one)));
    expect(texts.length).toBeGreaterThan(10_000);
    expect(sharedSentences(texts, measured)).toEqual([]);
  });
});

describe('a sentence that was taken over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'civicconnect-sets-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is found whatever its letters, marks and neighbours, in data and in sources', () => {
    const rows = [
      { text: 'Short words stay free. Oʻrik gulladi-yu, gʻoʻza hali unib chiqmadi!', label: 'x' },
      { question: 'Whose grey goose crossed the narrow bridge?', answers: [{ text: 'Ours' }] },
    ];
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    writeFileSync(join(folder, 'planted.jsonl'), `${lines}\n`);
    writeFileSync(
      join(folder, 'examples.ts'),
      `const text = 'a';\nexport const list = ['free', 'WHOSE grey goose   crossed the narrow bridge'];\n`,
    );
    const planted = readMeasuringSets(folder);
    expect(planted.rows).toBe(2);
    const ours = [
      "Salom. O'RIK GULLADI YU G’O‘ZA — hali unib chiqmadi. Xayr",
      'Short words stay free',
    ];
    expect(sharedSentences(ours, planted)).toEqual(['orik gulladi yu goza hali unib chiqmadi']);
    expect(sharedSentences(textsOfSources([folder]), planted)).toEqual([
      'whose grey goose crossed the narrow bridge',
    ]);
  });

  it('cannot be in sets that are not there', () => {
    const none = readMeasuringSets(join(folder, 'nothing'));
    expect(none.rows).toBe(0);
    expect(sharedSentences(['Whose grey goose crossed the narrow bridge?'], none)).toEqual([]);
  });
});
