import { messagesOf } from '@civicconnect/i18n';
import { translatorFrom } from '@civicconnect/i18n/browser';
import { describe, expect, it } from 'vitest';
import { citizenName } from './citizen-name.ts';

const said = (locale: 'en' | 'fa', citizen: { name: string | null; phone?: string }) =>
  citizenName(translatorFrom(locale, messagesOf(locale, ['staff'])), {
    citizen: { id: 'citizen-1', ...citizen },
    number: 'TZK-2026-004821',
  });

describe('what a citizen is called', () => {
  it('is their name, where there is one', () => {
    expect(said('en', { name: 'Malika Karimova' })).toBe('Malika Karimova');
  });

  it('tells somebody with a phone from a visitor, who has nothing but the number of the chat', () => {
    expect(said('en', { name: null, phone: '+998901112233' })).toBe('No name given');
    expect(said('en', { name: null })).toBe('Visitor 4821');
    expect(said('fa', { name: null })).toContain('۴۸۲۱');
  });
});
