import { locales, type Session } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decide } from './decide.ts';
import type { Input } from './inputs.ts';
import type { Decision, Known } from './known.ts';
import { menuItemOf, menuKeyboard, type Talk } from './menu.ts';
import { talkOf } from './steps.ts';

const appealId = '0195c000-0000-7000-8000-000000000001';
const chatId = '0195c000-0000-7000-8000-000000000002';
const faqId = '0195c000-0000-7000-8000-000000000003';
const open = { id: appealId, number: 'N-1', isLocked: false } as Session;
const locked = { ...open, isLocked: true };
const chat = { id: chatId, number: 'N-2', isLocked: false } as Session;

const citizen: Known = {
  locale: 'uz',
  isRegistered: true,
  isStaff: false,
  step: { at: 'ready' },
  now: new Date('2026-03-02T05:00:00Z'),
  open: null,
  chat: null,
  talk: 'appeal',
  about: null,
  hasClosed: true,
};
const both: Known = { ...citizen, open, chat };
const inChat: Known = { ...both, talk: 'chat' };
const after: Known = { ...citizen, open, talk: 'chat' };
const aboutAppeal = { talk: 'appeal', isOpen: true } as const;
const aboutChat = { talk: 'chat', isOpen: true } as const;
const asked: Known['step'] = { at: 'confirm', text: 'Suv yoʻq', files: ['f'], clientId: 'tg-1-0' };
const said = { text: 'Suv yoʻq', clientId: 'tg-1-0', files: ['f'] };

const text = (words: string): Input => ({ kind: 'text', text: words, clientId: 'tg-1-1' });
const files: Input = { kind: 'files', files: [], text: '', clientId: 'tg-1-2' };
const edit: Input = { kind: 'edit', text: 'Suv keldi', clientId: 'tg-1-1-9', pointsAt: 1 };
const press = (data: string): Input => ({ kind: 'press', data, queryId: 'q' });
const command = (name: string): Input => ({ kind: 'command', name, argument: '' });
const sentTo = (session: Session, more: object = {}): Decision => ({
  do: 'send',
  session,
  text: 'Salom',
  clientId: 'tg-1-1',
  files: [],
  ...more,
});
const WordsKeyboard = z.object({ words: z.array(z.array(z.string())), field: z.string() });
const over: Decision = { do: 'say', line: 'chatOver' };

const table: [string, Known, Input, Decision | Decision['do']][] = [
  ['words go to the appeal', both, text('Salom'), sentTo(open)],
  ['or to the chat they are in', inChat, text('Salom'), sentTo(chat)],
  ['files too', inChat, files, 'send'],
  ['beside a locked appeal as well', { ...inChat, open: locked }, text('Salom'), sentTo(chat)],
  [
    'with files that waited for them',
    { ...inChat, step: { at: 'describe', files: ['f'] } },
    text('Salom'),
    sentTo(chat, { files: ['f'] }),
  ],
  [
    'a reply goes to what it answers',
    { ...inChat, about: aboutAppeal },
    text('Salom'),
    sentTo(open),
  ],
  ['either way', { ...both, about: aboutChat }, text('Salom'), sentTo(chat)],
  ['beside a locked one', { ...inChat, open: locked, about: aboutAppeal }, text('Salom'), 'add'],
  ['an edit goes where its message went', { ...inChat, about: aboutAppeal }, edit, 'correct'],
  [
    'also to the chat',
    { ...both, about: aboutChat },
    edit,
    { do: 'correct', session: chat, text: 'Suv keldi', clientId: 'tg-1-1-9' },
  ],
  [
    'not to another, once it is closed',
    { ...both, about: { ...aboutChat, isOpen: false } },
    edit,
    'nothing',
  ],
  [
    'a chat that has ended takes nothing',
    after,
    text('Salom'),
    { do: 'ask_which', text: 'Salom', clientId: 'tg-1-1', files: [] },
  ],
  [
    'what was written before belongs to it',
    { ...after, step: asked },
    text('Uy 5'),
    { do: 'ask_which', ...said, text: 'Suv yoʻq\nUy 5' },
  ],
  ['it may begin another', { ...after, step: asked }, press('chat:yes'), { do: 'to_chat', said }],
  ['or an appeal', { ...after, step: asked }, press('new:yes'), { do: 'open', ...said }],
  ['but nothing that nobody asked', after, press('chat:yes'), 'nothing'],
  [
    'the assistant is asked by its button',
    both,
    text('💬 Savol berish: Asadbek AI'),
    { do: 'to_chat', said: null },
  ],
  ['by a command', citizen, command('assistant'), { do: 'to_chat', said: null }],
  [
    'with what waits for an answer',
    { ...citizen, step: asked },
    command('assistant'),
    { do: 'to_chat', said },
  ],
  [
    'not by whoever has no number',
    { ...citizen, isRegistered: false },
    command('assistant'),
    'ask_phone',
  ],
  ['appeals are gone back to', inChat, command('appeals'), 'to_appeal'],
  ['by a button', inChat, text('↩️ Murojaatlarga qaytish'), 'to_appeal'],
  ['an open appeal is what is new', inChat, command('new'), 'to_appeal'],
  ['a person is called', inChat, text('🙋 Xodim kerak'), { do: 'call_human', session: chat }],
  [
    'by a button under an answer',
    both,
    press(`human:${chatId}`),
    { do: 'call_human', session: chat },
  ],
  ['not in a chat that has ended', after, press(`human:${chatId}`), over],
  ['without a chat the assistant comes first', citizen, command('human'), 'to_chat'],
  ['enough', inChat, press(`solved:${chatId}`), { do: 'solve', session: chat }],
  ['enough of what has ended', after, press(`solved:${chatId}`), over],
  ['no appeal is ended so', both, press(`solved:${appealId}`), over],
  ['an appeal instead', inChat, press(`ticket:${chatId}`), { do: 'make_appeal', session: chat }],
  ['not twice', after, press(`ticket:${chatId}`), over],
  ['this one is answered', both, press(`talk:${chatId}`), { do: 'to_chat', said: null }],
  ['or that one', inChat, press(`talk:${appealId}`), 'to_appeal'],
  ['none that is not theirs', inChat, press(`talk:${faqId}`), over],
  [
    'what is often asked',
    inChat,
    press(`faq:${faqId}`),
    { do: 'ask_faq', faqId, clientId: 'tg-press-q' },
  ],
  [
    'what it leans on',
    inChat,
    press(`src:${faqId}:1`),
    { do: 'show_source', messageId: faqId, index: 1 },
  ],
  ['no source of nonsense', inChat, press('src:1:1'), 'nothing'],
  [
    'nothing of a stranger’s',
    { ...citizen, isRegistered: false },
    press(`faq:${faqId}`),
    'nothing',
  ],
];

describe('a chat beside an appeal', () => {
  it.each(table)('%s', (_name, known, input, expected) => {
    const decided = decide(input, known);
    if (typeof expected === 'string') expect(decided.do).toBe(expected);
    else expect(decided).toEqual(expected);
  });

  it.each(locales)('is asked for in %s, whatever the assistant was called', (locale) => {
    const t = translator(locale);
    const keyboard = (name: string, talk: Talk) =>
      WordsKeyboard.parse(menuKeyboard(t, name, talk, open));
    const [button = ''] = keyboard('Dilnoza', 'appeal').words.at(-1) ?? [];
    expect(button).toContain('Dilnoza');
    expect(menuItemOf(button)).toBe('assistant');
    for (const talk of ['appeal', 'chat'] as const) {
      const { field, words } = keyboard('X'.repeat(60), talk);
      expect(field.length).toBeLessThanOrEqual(64);
      expect(words.flat().map(menuItemOf)).not.toContain(null);
    }
  });

  it('is no chat any more once it was made an appeal', () => {
    expect(talkOf({ talksIn: chatId }, { id: chatId })).toBe('appeal');
    expect(talkOf({ talksIn: chatId }, { id: appealId })).toBe('chat');
    expect(talkOf({ talksIn: null }, null)).toBe('appeal');
  });
});
