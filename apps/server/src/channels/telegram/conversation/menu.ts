import { type Locale, locales, type Session } from '@civicconnect/contract';
import { localeNames, type Translator, translator } from '@civicconnect/i18n';
import type { TelegramContent } from '../content.ts';

type Buttons = NonNullable<TelegramContent['buttons']>;
type Keyboard = NonNullable<TelegramContent['keyboard']>;

/** To which of a person's two sessions what they write goes. */
export type Talk = 'appeal' | 'chat';

const rows = {
  appeal: [['new'], ['mine', 'status'], ['assistant', 'language', 'help']],
  chat: [['human'], ['appeals', 'status'], ['language', 'help']],
} as const;
/** What a keyboard offers; each is a command too. */
export type MenuItem = (typeof rows)[Talk][number][number];
const items: readonly MenuItem[] = [...new Set([...rows.appeal.flat(), ...rows.chat.flat()])];

/** As a keyboard says it. `name`: the assistant's, which the organization may change. */
function wordOf(t: Translator, item: MenuItem, name: string): string {
  switch (item) {
    case 'assistant':
      return t('botChat.menu.assistant', { name });
    case 'human':
      return t('botChat.menu.human');
    case 'appeals':
      return t('botChat.menu.appeals');
    default:
      return t(`bot.menu.${item}`);
  }
}

/** Telegram's bound for what stands in the empty field. */
const longestField = 64;

/** The keyboard of where what is written goes now; the empty field says it too. */
export function menuKeyboard(
  t: Translator,
  name: string,
  talk: Talk,
  open: Pick<Session, 'number'> | null,
): Keyboard {
  const appeal = open ? t('botChat.field.appeal', open) : t('botChat.field.new');
  const field = talk === 'chat' ? t('botChat.field.chat', { name }) : appeal;
  return {
    words: rows[talk].map((row) => row.map((item) => wordOf(t, item, name))),
    field: field.slice(0, longestField),
  };
}

const anyName = '\u0000';

/** Whether a keyboard had this word, also one that was drawn while the assistant had another name. */
function isWord(text: string, word: string): boolean {
  const [before = '', after] = word.split(anyName);
  if (after === undefined) return text === before;
  const isLonger = text.length > before.length + after.length;
  return isLonger && text.startsWith(before) && text.endsWith(after);
}

/** Which of the menus' words a text is, in whatever language the keyboard was drawn. */
export function menuItemOf(text: string): MenuItem | null {
  const wanted = text.trim();
  const found = locales.flatMap((locale) => {
    const t = translator(locale);
    return items.filter((item) => isWord(wanted, wordOf(t, item, anyName)));
  });
  return found[0] ?? null;
}

export const isMenuItem = (name: string): name is MenuItem => items.some((item) => item === name);

const commands = [
  ...['new', 'mine', 'status', 'assistant', 'human', 'appeals'],
  ...['language', 'help', 'cancel'],
] as const;

function descriptionOf(t: Translator, command: MenuItem | 'cancel'): string {
  // The name in it may change; what Telegram lists is set once.
  if (command === 'assistant') return t('botChat.command.assistant');
  return command === 'cancel' ? t('bot.menu.cancel') : wordOf(t, command, '');
}

/** The commands that Telegram lists beside the field. */
export function commandsIn(locale: Locale): { command: string; description: string }[] {
  const t = translator(locale);
  return commands.map((command) => ({
    command,
    description: descriptionOf(t, command).replace(/^[^\p{L}]+/u, ''),
  }));
}

/** The same list, to be read in the chat. */
export const commandLines = (locale: Locale): string =>
  commandsIn(locale)
    .map(({ command, description }) => `/${command} — ${description}`)
    .join('\n');

export const languageButtons: Buttons = locales.map((locale) => [
  { text: localeNames[locale], data: `lang:${locale}` },
]);

export const codeButtons = (t: Translator): Buttons => [
  [
    { text: t('bot.codeAgain'), data: 'code:again' },
    { text: t('bot.otherPhone'), data: 'phone:again' },
  ],
];

export const newAppealButtons = (t: Translator): Buttons => [
  [
    { text: t('bot.yesNew'), data: 'new:yes' },
    { text: t('bot.no'), data: 'new:no' },
  ],
];

/** After the rating of a closed session. */
export const commentButtons = (t: Translator, reopens: string | null): Buttons => [
  [{ text: t('bot.skip'), data: 'comment:skip' }],
  ...(reopens ? [[{ text: t('bot.notSolved'), data: `reopen:${reopens}` }]] : []),
];
