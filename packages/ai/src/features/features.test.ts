import { describe, expect, it } from 'vitest';
import { conceptOf } from './concepts.ts';
import { extractFeatures } from './features.ts';
import { stemOf } from './stems.ts';
import { tokensOf } from './tokens.ts';
import { pairFeature, textEdge, wordFeatures } from './word-features.ts';

describe('tokens', () => {
  it('spell both Uzbek scripts and all apostrophes alike', () => {
    const spelled = (text: string) => tokensOf(text, 'uz-Latn').map((token) => token.word);
    const expected = spelled("Ko'chamizda yo'l chuqur, xizmat yo'q");
    expect(spelled('Koʻchamizda yoʻl chuqur, xizmat yoʻq')).toEqual(expected);
    expect(spelled('Кўчамизда йўл чуқур, хизмат йўқ')).toEqual(expected);
  });

  it('stand where the text has them', () => {
    const text = 'Бизда  сув\u200b йўқ!';
    expect(tokensOf(text, 'uz-Cyrl').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Бизда',
      'сув',
      'йўқ',
    ]);
  });
});

describe('stems', () => {
  it.each([
    ['suvimizdan', 'uz-Latn', 'suv'],
    ['gazsiz', 'uz-Latn', 'gaz'],
    ['yolimizda', 'uz-Latn', 'yol'],
    ['uyimizga', 'uz-Latn', 'uy'],
    ['itlar', 'uz-Latn', 'it'],
    ['vodoy', 'ru', 'vod'],
    ['dorogi', 'ru', 'dorog'],
    ['lights', 'en', 'light'],
  ] as const)('%s (%s) is %s', (word, language, stem) => {
    expect(stemOf(word, language)).toBe(stem);
  });
});

describe('concepts', () => {
  it.each([
    ['suvimiz', 'uz-Latn', 'water'],
    ['vodu', 'ru', 'water'],
    ['water', 'en', 'water'],
    ['shifokorlar', 'uz-Latn', 'doctor'],
    ['avtobusy', 'ru', 'bus'],
    ['itlar', 'uz-Latn', 'dogs'],
    ['itoatkor', 'uz-Latn', undefined],
    ['chempionati', 'uz-Latn', 'sport'],
    ['uchenye', 'ru', 'science'],
    ['flights', 'en', 'travel'],
    ['virus', 'uz-Latn', 'health'],
    ['otklonen', 'ru', 'refused'],
    ['dushanbada', 'uz-Latn', 'day'],
    ['bagajom', 'ru', 'at the airport'],
    ['italian', 'en', 'language name'],
    ['drug', 'en', 'medicine'],
    ['drug', 'ru', 'relative'],
    ['drugu', 'ru', 'relative'],
    ['drugoy', 'ru', undefined],
    ['drugaya', 'ru', undefined],
  ] as const)('%s (%s) is about %s', (word, language, concept) => {
    expect(conceptOf(word, stemOf(word, language), language)).toBe(concept);
  });
});

it('an office’s own words come before words about anything', () => {
  expect(conceptOf('harorat', stemOf('harorat', 'uz-Latn'), 'uz-Latn')).toBe('weather');
  expect(conceptOf('avtobus', stemOf('avtobus', 'uz-Latn'), 'uz-Latn')).toBe('bus');
  expect(conceptOf('stadion', stemOf('stadion', 'uz-Latn'), 'uz-Latn')).toBe('park');
});

describe('features', () => {
  it('know the tokens they come from', () => {
    const { ids, owners, tokens, counts } = extractFeatures("Suv yo'q, suv bering", 'uz-Latn');
    expect(new Set(ids).size).toBe(ids.length);
    expect(owners.flat().every((owner) => owner < tokens.length)).toBe(true);
    expect(owners).toContainEqual([0, 2]);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('are the same for the same words in both Uzbek scripts', () => {
    const latin = extractFeatures("Ichimlik suvi yo'q", 'uz-Latn');
    const cyrillic = extractFeatures('Ичимлик суви йўқ', 'uz-Cyrl');
    expect(cyrillic.ids).toEqual(latin.ids);
  });

  it('have pairs in common whatever endings their words have', () => {
    const own = new Set(extractFeatures('Booked lights', 'en').ids);
    const [first, second] = wordFeatures(['book', 'light'], 'en');
    const pair = first === undefined || second === undefined ? -1 : pairFeature(first, second);
    expect(own).toContain(pair);
  });

  it('tell the first word and the last from those between', () => {
    const [road] = wordFeatures(['road'], 'en');
    const [begins, ends] =
      road === undefined ? [-1, -1] : [pairFeature(textEdge, road), pairFeature(road, textEdge)];
    expect([...extractFeatures('Road is broken', 'en').ids]).toContain(begins);
    expect([...extractFeatures('Road is broken', 'en').ids]).not.toContain(ends);
    expect([...extractFeatures('Mend our road', 'en').ids]).toContain(ends);
    expect([...extractFeatures('The road is broken', 'en').ids]).not.toContain(begins);
  });

  it('leave numbers out: a house number is no topic', () => {
    expect([...extractFeatures('2026 17', 'ru').ids]).toEqual([]);
  });
});

it('a text is read alike however many were read before it', () => {
  const text = "Suv yo'q, suv kelmayapti";
  const first = extractFeatures(text, 'uz-Latn');
  // There are so many numbers to tell texts apart by: the same one comes round again.
  const numbers = 2 ** 14 - 1;
  for (let read = 1; read < numbers; read += 1) extractFeatures(`suv ${read % 100}`, 'uz-Latn');
  const again = extractFeatures(text, 'uz-Latn');
  expect(again.ids).toEqual(first.ids);
  expect(again.counts).toEqual(first.counts);
});
