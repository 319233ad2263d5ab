import { type Locale, locales } from '@civicconnect/contract';
import { localeNames, type Translator, translator } from '@civicconnect/i18n';
import type { TelegramContent } from '../content.ts';

type Buttons = NonNullable<TelegramContent['buttons']>;
type Keyboard = NonNullable<TelegramContent['keyboard']>;

const rows = [['new'], ['mine', 'status'], ['assistant', 'language', 'help']] as const;
/** What the menu offers; each is a command too. */
export type MenuItem = (typeof rows)[number][number];
const items: readonly MenuItem[] = rows.flat();

export function menuKeyboard(t: Translator): Keyboard {
  return { words: rows.map((row) => row.map((item) => t(`bot.menu.${item}`))) };
}

/** Which of the menu's words a text is, in whatever language the keyboard was drawn. */
export function menuItemOf(text: string): MenuItem | null {
  const wanted = text.trim();
  const found = locales.flatMap((locale) => {
    const t = translator(locale);
    return items.filter((item) => t(`bot.menu.${item}`) === wanted);
  });
  return found[0] ?? null;
}

export const isMenuItem = (name: string): name is MenuItem => items.some((item) => item === name);

/** The commands that Telegram lists beside the field. */
export function commandsIn(locale: Locale): { command: string; description: string }[] {
  const t = translator(locale);
  const shown = ['new', 'mine', 'status', 'language', 'help', 'cancel'] as const;
  return shown.map((item) => ({
    command: item,
    description: t(`bot.menu.${item}`).replace(/^[^\p{L}]+/u, ''),
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

/** After the rating of a closed appeal. */
export const commentButtons = (t: Translator, reopens: string | null): Buttons => [
  [{ text: t('bot.skip'), data: 'comment:skip' }],
  ...(reopens ? [[{ text: t('bot.notSolved'), data: `reopen:${reopens}` }]] : []),
];
