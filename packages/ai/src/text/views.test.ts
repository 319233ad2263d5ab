import { describe, expect, it } from 'vitest';
import { latinView } from './latin.ts';
import { lowerView, normalisedView, originOf } from './views.ts';

const latin = (text: string): string => latinView(lowerView(normalisedView(text))).text;

describe('the normalised view', () => {
  it.each([
    ['apostrophes', "o'z oʻz o`z o‘z o’z oʼz", "o'z o'z o'z o'z o'z o'z"],
    ['zero-width and bidi characters', 'su\u200bv\u202e yo\u2066q', 'suv yoq'],
    ['tag characters', `suv${'\u{e0069}\u{e0067}'} yo'q`, "suv yo'q"],
    ['compatibility forms', 'ｓｕｖ ﬁltr', 'suv filtr'],
    ['combining marks', 'е\u0308лка и\u0306', 'ёлка й'],
    ['Arabic forms of Persian letters', 'يكي', 'یکی'],
  ])('folds %s', (_, written, expected) => {
    expect(normalisedView(written).text).toBe(expected);
  });

  it('remembers where every character stood', () => {
    const text = 'A\u200b ﬁ o‘zbek 👍 suv';
    const view = lowerView(normalisedView(text));
    const at = view.text.indexOf('suv');
    const { start, end } = originOf(view, at, at + 3);
    expect(text.slice(start, end)).toBe('suv');
    const ligature = view.text.indexOf('fi');
    const origin = originOf(view, ligature, ligature + 2);
    expect(text.slice(origin.start, origin.end)).toBe('ﬁ');
  });
});

describe('the Latin view', () => {
  it.each([
    ['ер ва поезд', 'yer va poyezd'],
    ['кеча меҳнат', 'kecha mehnat'],
    ['цирк, милиция', 'sirk, militsiya'],
    ['ўқитувчи ғалаба ҳаёт', "o'qituvchi g'alaba hayot"],
    ['маъно, Исҳоқ, альбом', "ma'no, is'hoq, albom"],
    ['чой шаҳар юлдуз яхши ёмғир', "choy shahar yulduz yaxshi yomg'ir"],
  ])('writes %s as %s', (cyrillic, expected) => {
    expect(latin(cyrillic)).toBe(expected);
  });

  it('keeps origins through letters that become two or none', () => {
    const text = 'Шаҳарда альбом ва чой';
    const view = latinView(lowerView(normalisedView(text)));
    const at = view.text.indexOf('choy');
    const { start, end } = originOf(view, at, at + 4);
    expect(text.slice(start, end)).toBe('чой');
  });

  it('reads ё as е in Russian alone', () => {
    expect(latinView(normalisedView('счётчик'), true).text).toBe(latin('счетчик'));
    expect(latin('дарё')).toBe('daryo');
  });
});
