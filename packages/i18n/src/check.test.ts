import { describe, expect, it } from 'vitest';
import { joined } from './catalog.ts';
import { findMissing, type UncheckedCatalogs } from './check.ts';
import { unusedKeys } from './usage.ts';

const good = { uz: 'Bogʻ', ru: 'Сад', en: 'Garden', fa: 'باغ' };
const problemsOf = (entry: UncheckedCatalogs[string][string]) =>
  findMissing({ test: { key: entry } }, []).map(({ locale, problem }) => `${locale}: ${problem}`);

describe('the product’s strings', () => {
  it('are all there, in every language', () => {
    expect(findMissing()).toEqual([]);
  });
});

describe('a namespace in parts', () => {
  it('has the strings of all', () => {
    expect(joined({ a: good }, { b: good })).toEqual({ a: good, b: good });
  });

  it('refuses a key that two parts name', () => {
    expect(() => joined({ a: good }, { a: good })).toThrow('the key a');
  });
});

describe('the check finds', () => {
  it('nothing in a good string', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  it('a language that is missing or empty', () => {
    expect(problemsOf({ uz: 'Bogʻ', ru: 'Сад', fa: 'باغ' })).toEqual(['en: missing']);
    expect(problemsOf({ ...good, fa: ' ' })).toEqual(['fa: missing']);
    expect(problemsOf({ ...good, uz: '' })).toEqual(['uz: missing', 'uz-Cyrl: missing']);
  });

  it('parameters that differ', () => {
    const entry = { uz: '{n} ta', ru: '{m} шт.', en: 'none', fa: '{n} مورد' };
    expect(problemsOf(entry)).toEqual([
      'ru: parameters differ from uz: {m} instead of {n}',
      'en: parameters differ from uz: {} instead of {n}',
    ]);
  });

  it('a broken or incomplete plural', () => {
    const uz = '{n} ta';
    const fa = '{n} مورد';
    const en = '{n, plural, one {# item} other {# items}}';
    expect(problemsOf({ uz, fa, en, ru: '{n, plural, one {# штука} other {# штук}}' })).toEqual([
      'ru: plural of {n} lacks few, many',
    ]);
    expect(problemsOf({ uz, fa, en, ru: '{n, plural, one {#}' })[0]).toMatch(/^ru: broken plural/);
  });

  it.each(["Bog'", 'Bog`', 'Bog‘', 'Bog’', 'Bogʼ', 'maʻno'])('a wrong apostrophe in %s', (uz) => {
    expect(problemsOf({ ...good, uz }).filter((problem) => problem.startsWith('uz:'))).not.toEqual(
      [],
    );
  });

  it('Latin letters left in Cyrillic, a word of both scripts, and other Arabic letters', () => {
    expect(problemsOf({ ...good, uz: 'Facebook sahifasi' })).toEqual([
      'uz-Cyrl: Latin letters are left',
    ]);
    expect(problemsOf({ ...good, uz: 'Telegramda' })).toEqual([]);
    expect(problemsOf({ ...good, ru: 'Cад' })).toEqual([
      'ru: a word mixes Latin and Cyrillic letters',
    ]);
    expect(problemsOf({ ...good, fa: 'كتاب 5' })).toHaveLength(2);
    expect(problemsOf({ ...good, fa: 'قانون O‘RQ-445' })).toEqual([]);
  });

  it('a Persian word in the other of its two spellings', () => {
    expect(problemsOf({ ...good, fa: 'گفتگوی تازه' })).toEqual(['fa: گفتگو instead of گفت‌وگو']);
    expect(problemsOf({ ...good, fa: 'گفت‌وگوی تازه' })).toEqual([]);
  });

  it('a word of the contract without its string', () => {
    expect(
      findMissing({ words: { 'status.queued': good } }, [
        'words.status.queued',
        'words.status.held',
      ]),
    ).toEqual([
      {
        key: 'words.status.held',
        locale: 'uz',
        problem: 'no such key, but the contract has the word',
      },
    ]);
  });
});

describe('unused keys', () => {
  const keys = ['portal.home.title', 'portal.rating.1', 'portal.rating.comment', 'staff.nav.inbox'];

  /** A template literal as it stands in a source: before, a hole, after. */
  const template = (before: string, after = '') => `t(\`${before}$\{x}${after}\`)`;

  it('are those that no source names, whole or in parts', () => {
    const sources = ["t('portal.home.title')", template('portal.rating.')];
    expect(unusedKeys(sources, keys)).toEqual(['staff.nav.inbox']);
    expect(unusedKeys(['staff.nav.inbox without quotes'], keys)).toEqual(keys);
    expect(unusedKeys([template('portal.', '.title')], keys)).not.toContain('portal.home.title');
  });
});
