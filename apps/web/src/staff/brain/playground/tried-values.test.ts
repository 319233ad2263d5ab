import { Settings } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { changesOf, sampleOf, triedValues, usualSample, wrongFields } from './tried-values.ts';

const { ai } = Settings.parse({});
const typed = triedValues(ai);

it('finds nothing changed in what it wrote itself', () => {
  expect(changesOf(ai, typed)).toEqual({});
  expect(wrongFields(typed).size).toBe(0);
});

it('takes what was typed: percent as shares, an empty model as the installation’s', () => {
  const tried = {
    ...typed,
    floor: '۵۰',
    temperature: '0,7',
    model: ' gpt-5-mini ',
    ask: 'always',
  } as const;
  expect(changesOf(ai, tried)).toEqual({
    floor: 0.5,
    temperature: 0.7,
    model: 'gpt-5-mini',
    ask: 'always',
  });
  expect(changesOf({ ...ai, model: 'gpt-5' }, { ...typed, model: '' })).toEqual({ model: null });
});

it.each([
  [{ floor: '101' }, 'floor', 'bounds'],
  [{ contextChars: '250.5' }, 'contextChars', 'bounds'],
  [{ maxTokens: '' }, 'maxTokens', 'bounds'],
  [{ injectionIsolate: '95' }, 'injectionIsolate', 'order'],
] as const)('says what is wrong with %j', (change, field, why) => {
  expect([...wrongFields({ ...typed, ...change })]).toEqual([[field, why]]);
});

it('asks for at most 500', () => {
  expect(sampleOf({ ...usualSample, size: '500' })?.size).toBe(500);
  for (const size of ['501', '0', '', '1.5']) expect(sampleOf({ ...usualSample, size })).toBeNull();
});
