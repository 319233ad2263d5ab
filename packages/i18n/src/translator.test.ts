import { locales } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import {
  invalidText,
  messagesOf,
  problemText,
  systemText,
  translator,
  translatorFrom,
} from './index.ts';

describe('translator', () => {
  it('speaks each language; Cyrillic Uzbek is derived', () => {
    const said = locales.map((locale) => translator(locale)('portal.home.send'));
    expect(said).toEqual([
      'Murojaat yuborish',
      'Мурожаат юбориш',
      'Отправить обращение',
      'Send an appeal',
      'فرستادن درخواست',
    ]);
  });

  it('keeps parameters and names of others in derived Cyrillic', () => {
    const t = translator('uz-Cyrl');
    expect(t('server.sms.code', { organization: 'Narpay', code: '123456', minutes: 5 })).toBe(
      'Narpay: тасдиқлаш коди 123456. Уни ҳеч кимга айтманг. 5 дақиқа амал қилади.',
    );
    expect(t('words.channel.telegram')).toBe('Telegram');
    expect(t('platform.system.databaseVersion', { version: '18.4' })).toBe('PostgreSQL 18.4');
    expect(t('platform.system.version', { version: '1', node: '20' })).toBe('Версия 1, Node 20');
  });

  it('is checked by the compiler', () => {
    const t = translator('ru');
    // @ts-expect-error a parameter is missing
    t('portal.send.more');
    // @ts-expect-error a parameter is misspelt
    t('portal.send.more', { m: 3 });
    // @ts-expect-error a counted parameter is a number
    t('portal.send.more', { n: '3' });
    // @ts-expect-error no such key
    t('portal.send.moer', { n: 3 });
    expect(t('portal.send.more', { n: 3 })).toBe('Ещё не менее 3 символов');
  });

  it('answers null for a key or a parameter that is not there', () => {
    const t = translator('en');
    expect(t.maybe('portal.nothing')).toBeNull();
    expect(t.maybe('toString')).toBeNull();
    expect(t.maybe('portal.send.more', {})).toBeNull();
    expect(t.maybe('portal.send.more', { n: 1 })).toBe('At least 1 more character');
  });
});

describe('strings for a browser', () => {
  it('are one locale and only the namespaces asked for, and survive JSON', () => {
    const messages = JSON.parse(JSON.stringify(messagesOf('ru', ['words'])));
    expect(Object.keys(messages).every((key) => key.startsWith('words.'))).toBe(true);
    const t = translatorFrom<'words'>('ru', messages);
    expect(t('words.status.queued')).toBe('В очереди');
    // @ts-expect-error not among the namespaces handed in
    expect(t('portal.home.title')).toBe('portal.home.title');
  });
});

describe('refusals', () => {
  it('say the numbers when they are known, and make do when not', () => {
    expect(problemText('uz', 'too_short', { length: 7, min: 20 }).detail).toBe(
      'Kamida 20 ta belgi kerak, hozir 7 ta. Qayerda va qachondan beri ekanini ham yozing.',
    );
    expect(problemText('uz-Cyrl', 'invalid_code', { triesLeft: 0 }).detail).toBe(
      'Уринишлар тугади. Янги код сўранг.',
    );
    expect(problemText('uz', 'rate_limited', { seconds: 45 }).detail).toContain('45 soniyadan');
    expect(problemText('uz', 'rate_limited', { seconds: 894 }).detail).toContain('15 daqiqadan');
    expect(problemText('ru', 'already_assigned').detail).not.toContain('…');
    const said = ['no_provider', 'no_answer', 'never heard of'].map(
      (about) => problemText('en', 'unavailable', { about }).detail,
    );
    expect(new Set([...said, problemText('en', 'unavailable').detail]).size).toBe(3);
    expect(problemText('en', 'duplicate', { number: 'NRP-2026-000001' }).detail).toContain(
      'NRP-2026-000001',
    );
  });

  it('name what is wrong with a field', () => {
    const short = { code: 'too_small', origin: 'string', minimum: 5 };
    expect(invalidText('ru', short)).toBe('Не менее 5 символов');
    expect(invalidText('en', { ...short, minimum: 1 })).toBe('This is required');
    expect(invalidText('en', { code: 'too_big', origin: 'number', maximum: 100 })).toBe(
      'At most 100',
    );
    expect(invalidText('en', { code: 'too_big', origin: 'array', maximum: 5 })).toBe(
      'At most 5 items',
    );
    expect(invalidText('en', { code: 'too_big', origin: 'file' })).toBe(
      'The value is too large or too long',
    );
    expect(invalidText('uz', { code: 'invalid_type' }, true)).toBe('Toʻldirish shart');
    expect(invalidText('en', { code: 'something_new' })).toBe('The value is not valid');
  });
});

describe('system lines', () => {
  it('say the reason, the time in the zone, and the name', () => {
    const t = translator('en');
    const line = (code: Parameters<typeof systemText>[1]['code'], params = {}) =>
      systemText(t, { code, params });
    expect(line('closed', { reason: 'inactive' })).toContain('nothing was written');
    expect(line('closed', { reason: 'unheard_of' })).toBe('The appeal is closed.');
    expect(line('moved', { department: 'Roads', departmentId: 'x' })).toContain('Roads');
    expect(line('moved', { department: '' })).toContain('another department');
    expect(line('closing_soon', { closesAt: '2026-11-20T04:12:00.000Z' })).toContain(
      '20 November 2026, 09:12'.replace(' ', '\u00A0'),
    );
  });
});
