import type { Update } from 'grammy/types';
import type { Call } from './calls.ts';
import { Refusal } from './faults.ts';
import { readableOf, UnreadableHtml } from './html.ts';

/** What Telegram keeps of one bot. */
export interface BotState {
  username: string;
  webhook: { url: string; secret: string | null };
  nextMessage: number;
  /** Keeps an update for whoever polls. */
  give(update: Update): void;
  /** Updates from `offset` on, at once or when one comes; those before it are forgotten. */
  poll(offset: number, limit: number, seconds: number): Promise<Update[]>;
  close(): void;
}

const conflict =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

export function createBotState(username: string): BotState {
  let waiting: Update[] = [];
  let poller: { wake(): void; conflict(): void } | null = null;
  const timers = new Set<NodeJS.Timeout>();
  return {
    username,
    webhook: { url: '', secret: null },
    nextMessage: 0,
    give(update) {
      waiting.push(update);
      poller?.wake();
    },
    async poll(offset, limit, seconds) {
      poller?.conflict();
      waiting = waiting.filter((one) => one.update_id >= offset);
      if (waiting.length === 0 && seconds > 0) {
        let mine: typeof poller = null;
        await new Promise<void>((resolve, reject) => {
          timers.add(setTimeout(resolve, seconds * 1000));
          mine = { wake: resolve, conflict: () => reject(new Refusal(409, conflict)) };
          poller = mine;
        }).finally(() => {
          if (poller === mine) poller = null;
        });
      }
      return waiting.slice(0, limit);
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      poller?.wake();
    },
  };
}

interface Asked {
  bot: BotState;
  call: Call;
  files: ReadonlyMap<string, { bytes: Buffer; path: string }>;
}

type Method = (asked: Asked) => unknown | Promise<unknown>;

const longest = { text: 4096, caption: 1024 } as const;
const fileLimit = 20 * 1024 * 1024;

/** The text as it is read. Throws for what Telegram would not take. */
function textOf(call: Call, field: 'text' | 'caption'): string {
  const raw = call.params[field];
  if (raw === undefined) {
    if (field === 'text') throw new Refusal(400, 'Bad Request: message text is empty');
    return '';
  }
  let text = String(raw);
  try {
    if (call.params.parse_mode === 'HTML') text = readableOf(text);
  } catch (error) {
    if (error instanceof UnreadableHtml) throw new Refusal(400, error.message);
    throw error;
  }
  if (field === 'text' && text.trim() === '') {
    throw new Refusal(400, 'Bad Request: message text is empty');
  }
  if (text.length > longest[field]) {
    throw new Refusal(400, `Bad Request: message ${field === 'text' ? '' : 'caption '}is too long`);
  }
  return text;
}

function checkMarkup({ params }: Call): void {
  const markup = params.reply_markup as
    | { inline_keyboard?: { callback_data?: string }[][] }
    | undefined;
  for (const { callback_data: data } of markup?.inline_keyboard?.flat() ?? []) {
    if (data !== undefined && (data === '' || Buffer.byteLength(data) > 64)) {
      throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
    }
  }
}

/** A message of the bot's in a chat. */
function post({ bot, call }: Asked, text: string) {
  if (call.chat === null) throw new Refusal(400, 'Bad Request: chat_id is empty');
  checkMarkup(call);
  bot.nextMessage += 1;
  call.text = text;
  call.messageId = bot.nextMessage;
  return {
    message_id: bot.nextMessage,
    date: Math.floor(Date.now() / 1000),
    chat: { id: Number(call.chat), type: 'private' },
    text,
  };
}

function postFile(asked: Asked, field: string) {
  const { call } = asked;
  if (call.files.length === 0 && typeof call.params[field] !== 'string') {
    throw new Refusal(400, `Bad Request: there is no ${field} in the request`);
  }
  return post(asked, textOf(call, 'caption'));
}

/** Every method that is spoken here. */
export const methods: Readonly<Record<string, Method>> = {
  getMe: ({ bot, call }) => ({
    id: Number(call.token.split(':')[0]),
    is_bot: true,
    first_name: 'Murojaat',
    username: bot.username,
  }),
  setWebhook: ({ bot, call }) => {
    bot.webhook = {
      url: String(call.params.url ?? ''),
      secret: call.params.secret_token === undefined ? null : String(call.params.secret_token),
    };
    return true;
  },
  deleteWebhook: ({ bot }) => {
    bot.webhook = { url: '', secret: null };
    return true;
  },
  getUpdates: ({ bot, call }) => {
    if (bot.webhook.url) {
      throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active");
    }
    const { offset = 0, limit = 100, timeout = 0 } = call.params;
    return bot.poll(Number(offset), Number(limit), Number(timeout));
  },
  sendMessage: (asked) => post(asked, textOf(asked.call, 'text')),
  sendPhoto: (asked) => postFile(asked, 'photo'),
  sendDocument: (asked) => postFile(asked, 'document'),
  sendVoice: (asked) => postFile(asked, 'voice'),
  sendChatAction: () => true,
  answerCallbackQuery: () => true,
  editMessageReplyMarkup: () => true,
  setMyCommands: () => true,
  getFile: ({ call, files }) => {
    const id = String(call.params.file_id);
    const found = files.get(id);
    if (!found) throw new Refusal(400, 'Bad Request: invalid file_id');
    if (found.bytes.length > fileLimit) throw new Refusal(400, 'Bad Request: file is too big');
    const { path: file_path, bytes } = found;
    return { file_id: id, file_unique_id: `u-${id}`, file_size: bytes.length, file_path };
  },
};
