import { describe, expect, it } from 'vitest';
import { gistOf, type Line } from './gist.ts';

const talk = (...lines: [Line['from'], string][]): Line[] =>
  lines.map(([from, text]) => ({ from, text }));

describe('the gist of a talk', () => {
  it('is the matter and what came of it, not the politeness around them', () => {
    const lines = talk(
      [
        'citizen',
        'Assalomu alaykum! Navoiy koʻchasi 14-uyda uch kundan beri suv yoʻq. Bolalarim kichkina. Suvni qachon berasizlar?',
      ],
      ['staff', 'Assalomu alaykum! Murojaatingiz uchun rahmat.'],
      ['citizen', 'Kutyapman.'],
      [
        'staff',
        'Navoiy koʻchasida quvur taʼmirlandi, suv bugun soat oltidan beriladi. Sogʻ boʻling.',
      ],
      ['citizen', 'Rahmat!'],
    );
    expect(gistOf(lines, 'uz-Latn')).toEqual({
      matter: 'Navoiy koʻchasi 14-uyda uch kundan beri suv yoʻq.',
      answer: 'Navoiy koʻchasida quvur taʼmirlandi, suv bugun soat oltidan beriladi.',
    });
  });

  it('takes what the assistant said where no person spoke', () => {
    const lines = talk(
      ['citizen', 'Доставка в Самарканд сколько стоит?'],
      ['assistant', 'Доставка в Самарканд стоит 35 000 сумов. Что-нибудь ещё?'],
    );
    expect(gistOf(lines, 'ru').answer).toBe('Доставка в Самарканд стоит 35 000 сумов.');
    const taken = [...lines, ...talk(['staff', 'Доставка будет завтра.'])];
    expect(gistOf(taken, 'ru').answer).toBe('Доставка будет завтра.');
  });

  it('is nothing where nothing was said', () => {
    expect(gistOf(talk(['citizen', 'Salom!'], ['citizen', '👍']), 'uz-Latn')).toEqual({
      matter: null,
      answer: null,
    });
  });

  it('cuts an endless sentence between words', () => {
    const { matter } = gistOf(talk(['citizen', 'yoʻlimiz chuqur '.repeat(60)]), 'uz-Latn');
    expect(matter?.length).toBeLessThanOrEqual(240);
    expect(matter).toMatch(/(?:yoʻlimiz|chuqur)…$/u);
  });
});
