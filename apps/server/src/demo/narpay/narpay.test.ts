import { Settings, Slug } from '@civicconnect/contract';
import { unfilledVariables, unknownVariables } from '@civicconnect/domain';
import { describe, expect, it } from 'vitest';
import { heldOut } from './heldout.ts';
import { narpay } from './index.ts';
import { sixty } from './sixty.ts';
import { departmentKeys } from './types.ts';

/** Apostrophes that official Uzbek text must not use: it has ʻ (U+02BB) and ʼ (U+02BC). */
const wrongApostrophe = /['`‘’´]/;
const allExamples = departmentKeys.flatMap((key) => narpay.examples[key]);
/** All that is kept away from learning. */
const measured = [
  ...heldOut,
  ...Object.entries(sixty).flatMap(([language, messages]) =>
    messages.map(({ text }) => ({ language, text })),
  ),
];
const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/['`‘’ʻʼ´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('departments', () => {
  it('are fifteen, each known, once, in the order of the keys', () => {
    expect(narpay.departments.map((department) => department.key)).toEqual(departmentKeys);
  });

  it('have names and descriptions in every language, with the right apostrophes', () => {
    for (const { key, name, description } of narpay.departments) {
      expect(
        Object.values(name).every((text) => text.trim().length >= 3),
        key,
      ).toBe(true);
      expect(
        Object.values(description).every((text) => text.length >= 150),
        key,
      ).toBe(true);
      expect(`${name.uz} ${description.uz}`, key).not.toMatch(wrongApostrophe);
      expect(description.uz, key).toContain('Bu yerga kirmaydi:');
      expect(description.ru, key).toContain('Сюда не относится:');
      expect(description.en, key).toContain('Not here:');
    }
  });
});

describe('quick replies', () => {
  it('are a dozen and more, each with a shortcut of its own, in every language', () => {
    expect(narpay.quickReplies.length).toBeGreaterThanOrEqual(12);
    const shortcuts = narpay.quickReplies.map(({ shortcut }) => shortcut);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const { shortcut, title, text } of narpay.quickReplies) {
      expect(
        Object.values(title).every((words) => words.length >= 5),
        shortcut,
      ).toBe(true);
      expect(
        Object.values(text).every((words) => words.length >= 60),
        shortcut,
      ).toBe(true);
      expect(`${title.uz} ${text.uz}`, shortcut).not.toMatch(wrongApostrophe);
    }
  });

  it('leave the same open in every language, and only what a session can fill', () => {
    for (const { shortcut, text } of narpay.quickReplies) {
      const open = Object.values(text).map((words) => unfilledVariables(words).sort().join());
      expect(new Set(open).size, shortcut).toBe(1);
      expect(Object.values(text).flatMap(unknownVariables), shortcut).toEqual([]);
    }
  });
});

describe('examples', () => {
  it.each(departmentKeys)('%s has enough in each language', (key) => {
    const count = (language: string) =>
      narpay.examples[key].filter((example) => example.language === language).length;
    expect(count('uz-Latn')).toBeGreaterThanOrEqual(40);
    expect(count('ru')).toBeGreaterThanOrEqual(40);
    expect(count('en')).toBeGreaterThanOrEqual(40);
    // Uzbek is one language to the router: a few in Cyrillic show how people spell it there.
    expect(count('uz-Cyrl')).toBeGreaterThanOrEqual(8);
  });

  it('are between 20 and 400 characters long', () => {
    const texts = [...allExamples, ...heldOut].map((example) => example.text);
    expect(texts.filter((text) => text.trim().length < 20 || text.length > 400)).toEqual([]);
  });

  it('are written in the script of their language', () => {
    const mostly = (text: string, letter: RegExp) =>
      (text.match(letter)?.length ?? 0) / (text.match(/\p{L}/gu)?.length ?? 1);
    const misfits = [...allExamples, ...heldOut].filter(({ text, language }) => {
      const cyrillic = language === 'ru' || language === 'uz-Cyrl';
      return mostly(text, cyrillic ? /\p{Script=Cyrillic}/gu : /[\p{Script=Latin}ʻʼ]/gu) < 0.9;
    });
    expect(misfits).toEqual([]);
  });

  it('never repeat a text, not even with other apostrophes or punctuation', () => {
    const seen = new Map<string, number>();
    for (const { text } of [...allExamples, ...measured]) {
      seen.set(folded(text), (seen.get(folded(text)) ?? 0) + 1);
    }
    expect([...seen].filter(([, times]) => times > 1)).toEqual([]);
  });

  it('write the Uzbek apostrophe in all the ways that citizens do', () => {
    const uzbek = allExamples.filter((example) => example.language === 'uz-Latn');
    for (const mark of ["'", '`', '’', 'ʻ']) {
      expect(uzbek.filter(({ text }) => text.includes(mark)).length, mark).toBeGreaterThan(20);
    }
  });
});

describe('the sixty messages', () => {
  it('are twenty per script and bring every department at least three', () => {
    expect(Object.values(sixty).map((messages) => messages.length)).toEqual([20, 20, 20]);
    const all = Object.values(sixty).flat();
    const counts = departmentKeys.map((key) => all.filter((one) => one.department === key).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
  });
});

describe('held-out messages', () => {
  it.each(departmentKeys)('%s has at least ten, in every language and script', (key) => {
    const own = heldOut.filter((message) => message.department === key);
    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(new Set(own.map((message) => message.language))).toEqual(
      new Set(['uz-Latn', 'uz-Cyrl', 'ru', 'en']),
    );
  });

  it('are worded unlike every example of their language', () => {
    const words = (text: string) => new Set(folded(text).match(/\p{L}{3,}/gu) ?? []);
    const seeds = allExamples.map(({ language, text }) => ({ language, text, words: words(text) }));
    const alike = measured.flatMap((message) => {
      const own = words(message.text);
      const shared = (other: Set<string>) => [...own].filter((word) => other.has(word)).length;
      return seeds
        .filter((seed) => seed.language === message.language && shared(seed.words) * 2 >= own.size)
        .map((seed) => [message.text, seed.text]);
    });
    expect(alike).toEqual([]);
  });

  it('contain ten that nobody could place', () => {
    const undecided = heldOut.filter((message) => message.department === null);
    expect(undecided.length).toBeGreaterThanOrEqual(10);
  });
});

describe('staff', () => {
  const inRole = (role: string) => narpay.staff.filter((member) => member.role === role);

  it('has every role and enough agents', () => {
    expect(inRole('superuser')).toHaveLength(1);
    expect(inRole('admin')).toHaveLength(1);
    expect(inRole('operator')).toHaveLength(2);
    expect(inRole('agent').length).toBeGreaterThanOrEqual(8);
  });

  it('serves departments that exist; each has an agent, at least two have two', () => {
    const agents = departmentKeys.map(
      (key) => inRole('agent').filter((member) => member.departmentKeys.includes(key)).length,
    );
    expect(Math.min(...agents)).toBeGreaterThanOrEqual(1);
    expect(agents.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(2);
    const served = narpay.staff.flatMap((member) => member.departmentKeys);
    expect(served.filter((key) => !departmentKeys.includes(key))).toEqual([]);
  });

  it('has names with the right apostrophes and addresses that are unique', () => {
    const addresses = narpay.staff.map((member) => member.emailLocalPart);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => !/^[a-z][a-z.]+$/.test(address))).toEqual([]);
    expect(narpay.staff.filter((member) => wrongApostrophe.test(member.name))).toEqual([]);
  });
});

describe('the organization and its mahallas', () => {
  it('fits the settings and the slug of the contract', () => {
    const { slug, languages, timeZone, numberPrefix, assistantName } = narpay.organization;
    const { address, emergencyNumbers } = narpay.organization;
    expect(Slug.parse(slug)).toBe('narpay');
    const settings = Settings.parse({
      languages,
      timeZone,
      numberPrefix,
      assistant: { name: assistantName },
      portal: { address, emergencyNumbers },
    });
    expect(settings.portal.emergencyNumbers.map((entry) => entry.number)).toEqual([
      '101',
      '102',
      '103',
      '104',
    ]);
    expect(settings.numberPrefix).toBe('NRP');
  });

  it('has about twenty mahallas with unique keys and the right apostrophes', () => {
    const { neighborhoods } = narpay;
    expect(neighborhoods.length).toBeGreaterThanOrEqual(18);
    expect(new Set(neighborhoods.map((one) => one.key)).size).toBe(neighborhoods.length);
    expect(neighborhoods.filter((one) => wrongApostrophe.test(one.name.uz))).toEqual([]);
  });
});
