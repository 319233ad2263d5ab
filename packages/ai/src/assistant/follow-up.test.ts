import type { TextLanguage } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { searchedQuestion } from './follow-up.ts';

const talk = (...texts: string[]) => texts.map((text) => ({ from: 'citizen' as const, text }));

describe('a question that leans on the one before it takes its topic along', () => {
  it.each<[string, string, TextLanguage, string[]]>([
    ['When does the passport office open?', 'And on Saturday?', 'en', ['passport', 'office']],
    ['How much does a parcel to Bukhara cost?', 'and to Nukus?', 'en', ['parcel', 'cost']],
    ['Where can I pay the fine?', 'Can I do it online?', 'en', ['pay', 'fine']],
    ['Когда работает паспортный стол?', 'А по субботам?', 'ru', ['паспортный', 'стол']],
    ['Сколько стоит загранпаспорт?', 'а для детей', 'ru', ['загранпаспорт']],
    ['Где получить справку о доходах?', 'Сколько она стоит?', 'ru', ['справку', 'доходах']],
    ['Pasport stoli qachon ishlaydi?', 'shanba kuni-chi?', 'uz-Latn', ['Pasport', 'stoli']],
    ['Паспорт столи қачон ишлайди?', 'шанба куничи?', 'uz-Cyrl', ['Паспорт', 'столи']],
    ['ساعت کار اداره گذرنامه چیست؟', 'و شنبه؟', 'fa', ['گذرنامه']],
  ])('%s – %s', (before, question, language, carried) => {
    const searched = searchedQuestion(question, talk(before), language);
    expect(searched.endsWith(question)).toBe(true);
    for (const word of carried) expect(searched).toContain(word);
  });
});

it('takes another day in the place of the day before, and looks past two follow-ups', () => {
  const history = talk('Is the market open on Monday?', 'and on Tuesday?', 'Thank you!');
  const searched = searchedQuestion('And on Sunday?', history, 'en');
  expect(searched).toContain('market');
  expect(searched).not.toMatch(/Monday|Tuesday|Thank/);
});

describe('what stands by itself is searched as it is', () => {
  it.each<[string, TextLanguage]>([
    ['How much does a passport cost?', 'en'],
    ['Where do I pay the land tax in Narpay?', 'en'],
    ['Как получить справку о доходах?', 'ru'],
    ['Bolalar nafaqasi miqdori qancha?', 'uz-Latn'],
    ['Pasport yoʻqotilsa nima qilish kerak?', 'uz-Latn'],
  ])('%s', (question, language) => {
    const history = talk('When does the library open on Saturday?');
    expect(searchedQuestion(question, history, language)).toBe(question);
  });

  it('as is anything without a talk before it', () => {
    expect(searchedQuestion('And on Saturday?', [], 'en')).toBe('And on Saturday?');
  });
});
