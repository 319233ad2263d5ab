import type { Locale } from '@civicconnect/contract';
import type { TelegramContent } from '../../channels/telegram/content.ts';
import { startDispatcher } from '../../modules/deliveries/dispatcher.ts';
import type { Sender } from '../../modules/deliveries/sender.ts';
import { afterFile } from '../closing.ts';
import { createTestApp, type TestApp, type TestAppOptions } from '../create-test-app.ts';
import { type BotApi, startBotApi } from './bot-api.ts';
import { type BotOfTest, openBot } from './ledger.ts';
import { createPerson, type Person } from './updates.ts';

/** An installation whose bot talks with people at the stand-in of Telegram. */
export interface Talking {
  api: BotApi;
  test: TestApp;
  bot: BotOfTest;
}

interface TalkingOptions extends Omit<TestAppOptions, 'worker'> {
  /** What sends the ledger; without it answers stay there, where `bot.hears` reads them. */
  senders?: (test: TestApp) => readonly Sender[];
}

/** Opens it for the tests of a file: to be called in `beforeAll`, and closed after them. */
export async function openTalking({ senders, ...options }: TalkingOptions = {}): Promise<Talking> {
  const api = await startBotApi();
  afterFile(() => api.close());
  const env = { TOKEN_BOT: api.token, TELEGRAM_API_ROOT: api.origin, ...options.env };
  const test = await createTestApp({ ...options, worker: false, env });
  const bot = await openBot(test, api);
  if (senders) {
    const dispatcher = startDispatcher(test.context, senders(test));
    afterFile(() => dispatcher.stop());
  }
  return { api, test, bot };
}

export const textsOf = (answers: readonly TelegramContent[]): string[] =>
  answers.map(({ text }) => text);

/** The one-time code that an installation without a gateway shows in the chat. */
export const codeIn = (answers: readonly TelegramContent[]): string =>
  /\d{6}/.exec(textsOf(answers).find((text) => text.includes('⚠️')) ?? '')?.[0] ?? '';

/** Somebody new who chose a language and proved their number. */
export async function registered(
  { bot }: Talking,
  id: number,
  phone: string,
  locale: Locale,
): Promise<Person> {
  const person = createPerson(id);
  await bot.hears(person.text('/start'));
  await bot.hears(person.press(`lang:${locale}`));
  const asked = await bot.hears(person.contact(phone));
  await bot.hears(person.text(codeIn(asked)));
  return person;
}
