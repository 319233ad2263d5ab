import { Settings } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { describe, expect, it } from 'vitest';
import { fieldText, valueText } from './audit-words.ts';

const t = translator('ru');
const said = (value: unknown) => valueText(value, t, 'Asia/Tashkent').replaceAll('\u00A0', ' ');

describe('a value of an act', () => {
  it('says an instant by the organization’s clocks', () => {
    expect(said('2026-12-31T18:59:59.000Z')).toBe('31 декабря 2026, 23:59');
  });

  it('says what a key may do and what a webhook hears in words', () => {
    expect(said(['sessions.read'])).toBe(t('integration.scope.sessions.read'));
    expect(said(['session.closed'])).toBe(t('integration.event.session.closed'));
  });

  it('says languages by their names', () => {
    expect(said(['uz', 'fa'])).toBe('Oʻzbekcha, فارسی');
  });

  it('leaves what people wrote as it is', () => {
    expect(said('Ключ 2026-12-31')).toBe('Ключ 2026-12-31');
    expect(fieldText('expiresAt', 'api_key', t)).toBe(t('people.field.expiresAt'));
  });
});

describe('the name of a field', () => {
  it('is said in words for each part of the settings', () => {
    const unsaid = Object.keys(Settings.parse({})).filter(
      (part) => fieldText(part, 'settings', t) === part,
    );
    expect(unsaid).toEqual([]);
  });

  it('is said in words for what a new organization is made of', () => {
    const fields = ['kind', 'slug', 'admin', 'suspended'];
    expect(fields.filter((field) => fieldText(field, 'organization', t) === field)).toEqual([]);
    expect(said('company')).toBe(t('people.value.company'));
  });
});
