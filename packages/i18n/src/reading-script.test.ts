import type { Locale, Message, Session } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { inReadersScript } from './reading-script.ts';

interface Case {
  text: string;
  locale?: Locale;
  script?: 'latin' | 'cyrillic';
  language?: Session['language'];
  kind?: Message['author']['kind'];
}

function read({ text, locale = 'uz', script = 'latin', language = 'uz-Latn', kind }: Case) {
  const message = { text, author: { kind: kind ?? 'staff' } } as Message;
  return inReadersScript(message, { language, citizen: { script } } as Session, locale);
}

it('shows an Uzbek reply in the script of the page and of the person', () => {
  const text = 'Mashina ertaga keladi.';
  expect(read({ text, locale: 'uz-Cyrl' })).toBe('Машина эртага келади.');
  expect(read({ text, script: 'cyrillic', locale: 'ru' })).toBe('Машина эртага келади.');
  expect(read({ text })).toBeNull();
  expect(read({ text: 'Қувур алмаштирилди.', language: 'uz-Cyrl' })).toBe('Quvur almashtirildi.');
});

it('leaves alone what is one’s own, not Uzbek, or an address', () => {
  const cyrillic = { locale: 'uz-Cyrl' } as const;
  expect(read({ text: 'Rahmat', ...cyrillic, kind: 'citizen' })).toBeNull();
  expect(read({ text: 'Rahmat', ...cyrillic, language: 'ru' })).toBeNull();
  expect(read({ text: 'Спасибо, ждите завтра.' })).toBeNull();
  expect(read({ text: 'NRP-2026-000001: https://my.gov.uz/uz va a@b.uz', ...cyrillic })).toBe(
    'NRP-2026-000001: https://my.gov.uz/uz ва a@b.uz',
  );
});
