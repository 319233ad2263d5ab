import type { Faq } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n';
import type { TelegramContent } from './content.ts';

type Rows = NonNullable<TelegramContent['buttons']>;
type Named = { id: string };

/** Longer words would be cut by the phone, at another place on each. */
const longest = 60;
const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** Under what the assistant says: a person instead, or enough. */
export const answerButtons = (t: Translator, { id }: Named): Rows => [
  [{ text: t('botChat.menu.human'), data: `human:${id}` }],
  [{ text: t('botChat.solved'), data: `solved:${id}` }],
];

/** Whoever waits for a person need not. */
export const ticketButtons = (t: Translator, { id }: Named): Rows => [
  [{ text: t('botChat.ticket'), data: `ticket:${id}` }],
];

/** Under what comes from a session to which what is written does not go now. */
export const switchButtons = (t: Translator, { id }: Named): Rows => [
  [{ text: t('botChat.switch'), data: `talk:${id}` }],
];

/** Opens the passage that an answer leans on. `index`: of the message's citations. */
export const sourceButton = (title: string, messageId: string, index: number): Rows[number] => [
  { text: short(`📄 ${title}`), data: `src:${messageId}:${index}` },
];

/** Questions that are often asked; pressing one asks it. */
export const faqButtons = (faqs: readonly Faq[]): Rows =>
  faqs.map(({ id, question }) => [{ text: short(question), data: `faq:${id}` }]);

/** Who gets what was written after a chat had ended. `name`: the assistant's. */
export const whichButtons = (t: Translator, name: string): Rows => [
  [{ text: t('botChat.menu.assistant', { name }), data: 'chat:yes' }],
  [{ text: t('botChat.asAppeal'), data: 'new:yes' }],
  [{ text: t('bot.no'), data: 'new:no' }],
];
