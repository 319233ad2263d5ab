import { expect, it } from 'vitest';
import { sampleMessage, sampleSession } from '../testing/sample-session.ts';
import { needsTranslation } from './use-translation.ts';

it.each([
  ['uz-Latn', 'uz-Cyrl', 'Suv yoʻq', false],
  ['uz-Cyrl', 'ru', 'Сув йўқ', true],
  ['ru', 'ru', 'Нет воды', false],
  ['ru', 'uz', 'Нет воды', true],
  ['fa', 'en', 'آب نیست', true],
  ['unknown', 'en', '?', false],
] as const)('a text in %s for a reader of %s: %s', (language, locale, text, needed) => {
  const session = sampleSession({ language });
  const message = sampleMessage(1, { text, author: { kind: 'citizen' } });
  expect(needsTranslation(message, session, locale)).toBe(needed);
  const own = sampleMessage(2, { text, author: { kind: 'staff' } });
  expect(needsTranslation(own, session, locale)).toBe(false);
});
