import type { Session } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { type Input, phoneIn } from './inputs.ts';
import type { Decision, Known } from './known.ts';
import { menuItemOf } from './menu.ts';
import { countUpdate } from './steps.ts';

const now = new Date('2026-03-02T05:00:00Z');
const sessionId = '0195c000-0000-7000-8000-000000000001';
const locked = { id: sessionId, number: 'N-1', isLocked: true } as Session;
const unlocked = { ...locked, isLocked: false };

const stranger: Known = {
  locale: null,
  isRegistered: false,
  isStaff: false,
  step: { at: 'ready' },
  now,
  open: null,
  chat: null,
  talk: 'appeal',
  about: null,
  hasClosed: false,
};
const spoken: Known = { ...stranger, locale: 'uz' };
const citizen: Known = { ...spoken, isRegistered: true };
const before: Known = { ...citizen, hasClosed: true };

const text = (words: string): Input => ({ kind: 'text', text: words, clientId: 'tg-1-1' });
const press = (data: string): Input => ({ kind: 'press', data, queryId: 'q' });
const start: Input = { kind: 'command', name: 'start', argument: '' };
const file: Input = { kind: 'files', files: [], text: '', clientId: 'tg-1-2' };
const words = 'Koʻchamizda chiroq yonmayapti';

const comment = (until: number) =>
  ({ at: 'comment', sessionId, rating: 4, until: now.getTime() + until }) as const;
const confirm: Known['step'] = { at: 'confirm', text: words, files: [], clientId: 'tg-1-0' };

const table: [string, Known, Input, Decision['do'] | Decision][] = [
  ['a language first', stranger, start, 'ask_language'],
  ['a language first, whatever comes', stranger, text(words), 'ask_language'],
  ['then a phone', stranger, press('lang:ru'), { do: 'choose_language', locale: 'ru' }],
  ['no language that there is none of', stranger, press('lang:de'), 'nothing'],
  ['a phone before words', spoken, text(words), 'ask_phone'],
  ['a phone before files', spoken, file, 'ask_phone'],
  [
    'a phone that can be read',
    { ...spoken, step: { at: 'phone' } },
    text('12'),
    {
      do: 'say',
      line: 'badPhone',
    },
  ],
  [
    'one’s own contact',
    spoken,
    { kind: 'contact', phone: '+998901234567', isOwn: true },
    {
      do: 'request_code',
      phone: '+998901234567',
    },
  ],
  [
    'nobody else’s',
    spoken,
    { kind: 'contact', phone: '+998901234567', isOwn: false },
    {
      do: 'say',
      line: 'foreignContact',
    },
  ],
  [
    'a code',
    { ...spoken, step: { at: 'code', phone: '+998901234567' } },
    text('123 456'),
    {
      do: 'try_code',
      phone: '+998901234567',
      code: '123456',
    },
  ],
  [
    'another number while a code is asked',
    {
      ...spoken,
      step: { at: 'code', phone: '+998901234567' },
    },
    text('91 234 56 78'),
    { do: 'request_code', phone: '+998912345678' },
  ],
  ['no code that nobody was sent', spoken, text('123456'), 'ask_phone'],
  ['nothing of a citizen’s from a stranger', spoken, press(`rate:${sessionId}:5`), 'nothing'],
  ['the first words open', citizen, text(words), 'open'],
  ['later ones ask first', before, text(words), 'ask_new'],
  [
    'unless asked for',
    { ...before, step: { at: 'describe', files: ['f'] } },
    text(words),
    {
      do: 'open',
      text: words,
      clientId: 'tg-1-1',
      files: ['f'],
    },
  ],
  [
    'what is written before the answer belongs to it',
    { ...before, step: confirm },
    text('5-uy'),
    {
      do: 'ask_new',
      text: `${words}\n5-uy`,
      clientId: 'tg-1-0',
      files: [],
    },
  ],
  ['yes', { ...before, step: confirm }, press('new:yes'), 'open'],
  [
    'no',
    { ...before, step: confirm },
    press('new:no'),
    { do: 'say', line: 'cancelled', step: { at: 'ready' } },
  ],
  ['files wait for words', citizen, file, 'keep_files'],
  ['locked', { ...citizen, open: locked }, text('Yana'), 'add'],
  ['unlocked', { ...citizen, open: unlocked }, text('Yana'), 'send'],
  [
    'no second appeal beside an open one',
    { ...citizen, open: locked },
    {
      kind: 'command',
      name: 'new',
      argument: '',
    },
    'to_appeal',
  ],
  [
    'an edit, locked',
    { ...citizen, open: locked },
    { kind: 'edit', text: 'x', clientId: 'e' },
    'add',
  ],
  [
    'an edit, unlocked',
    { ...citizen, open: unlocked },
    { kind: 'edit', text: 'x', clientId: 'e' },
    'correct',
  ],
  ['a rating', before, press(`rate:${sessionId}:4`), { do: 'rate', sessionId, rating: 4 }],
  ['no rating of six', before, press(`rate:${sessionId}:6`), 'nothing'],
  ['a comment after it', { ...before, step: comment(1) }, text('Rahmat'), 'comment'],
  ['but not a day later', { ...before, step: comment(0) }, text(words), 'ask_new'],
  ['not solved', before, press(`reopen:${sessionId}`), { do: 'reopen', sessionId }],
  ['a word of the menu, in any language', citizen, text('📋 Мои обращения'), 'list'],
  [
    'staff are not asked for a phone',
    { ...spoken, isStaff: true },
    text('Salom'),
    {
      do: 'say',
      line: 'staffHere',
    },
  ],
  [
    'a link',
    citizen,
    { kind: 'command', name: 'start', argument: 'abc' },
    { do: 'link', token: 'abc' },
  ],
  ['stickers', citizen, { kind: 'other' }, { do: 'say', line: 'unsupported' }],
];

describe('the conversation', () => {
  it.each(table)('%s', (_name, known, input, expected) => {
    const decided = decide(input, known);
    if (typeof expected === 'string') expect(decided.do).toBe(expected);
    else expect(decided).toEqual(expected);
  });

  it.each([
    ['+998 90 123 45 67', '+998901234567'],
    ['998901234567', '+998901234567'],
    ['90 123-45-67', '+998901234567'],
    ['(90) 123 45 67', '+998901234567'],
    ['+7 916 123 45 67', '+79161234567'],
    ['79161234567', null],
    ['90 123 45', null],
    ['Uy raqamim 901234567', null],
  ])('reads %s as a phone', (written, phone) => {
    expect(phoneIn(written)).toBe(phone);
  });

  it('knows its menu by its words alone', () => {
    expect(menuItemOf('🌐 Тил')).toBe('language');
    expect(menuItemOf('til')).toBeNull();
  });

  it('counts a minute, and says once that it is too much', () => {
    let minute = { since: 0, count: 0, told: false };
    const told: boolean[] = [];
    const floods: boolean[] = [];
    for (let n = 0; n < 33; n += 1) {
      const counted = countUpdate(minute, now);
      minute = counted.minute;
      told.push(counted.tellNow);
      floods.push(counted.isFlood);
    }
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(floods.filter(Boolean)).toHaveLength(3);
    expect(countUpdate(minute, new Date(now.getTime() + 60_000)).isFlood).toBe(false);
  });
});
