import type { Context } from '../../context.ts';
import type { PartOutcome, PartToSend, Sender } from '../../modules/deliveries/sender.ts';
import { botOf, tokenOf } from './bots.ts';
import { TelegramContent } from './content.ts';
import { callTelegram } from './sender-call.ts';
import { type Part, partsOf } from './sender-parts.ts';

/**
 * Telegram's own bounds are one message a second to a person, 20 a minute to a group and 30 a second
 * in all (core.telegram.org/bots/faq, "My bot is hitting limits"); the rest is room for the network.
 */
const pace = {
  addressMs: (chatId: string) => (chatId.startsWith('-') ? 3100 : 1050),
  perSecond: 25,
};
/** Telegram takes pictures up to 10 MB as such; what is larger goes as a document. */
const largestPhoto = 10 * 1024 * 1024;

/** After this the answer does not come any more; files of citizens take a while on slow lines. */
const usualPatienceMs = 30_000;

interface Line {
  context: Context;
  /** Of the organization's bot. */
  url: string;
  patienceMs: number;
}

type Markup = Record<string, unknown> | undefined;

/** What stands under the last text: buttons, or the keyboard in place of the phone's. */
function markupOf({ buttons, keyboard }: TelegramContent): Markup {
  if (buttons) {
    const rows = buttons.map((row) =>
      row.map((button) =>
        'url' in button ? button : { text: button.text, callback_data: button.data },
      ),
    );
    return { inline_keyboard: rows };
  }
  if (keyboard === undefined) return undefined;
  if (keyboard === 'away') return { remove_keyboard: true };
  const rows =
    'contact' in keyboard
      ? [[{ text: keyboard.contact, request_contact: true }]]
      : keyboard.words.map((row) => row.map((text) => ({ text })));
  const field = 'field' in keyboard ? keyboard.field : undefined;
  return {
    keyboard: rows,
    resize_keyboard: true,
    is_persistent: true,
    ...(field ? { input_field_placeholder: field } : {}),
  };
}

function sendText(
  { url, patienceMs }: Line,
  chatId: string,
  html: string,
  markup: Markup,
): Promise<PartOutcome> {
  const message = {
    chat_id: chatId,
    text: html,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(markup ? { reply_markup: markup } : {}),
  };
  return callTelegram(`${url}/sendMessage`, message, patienceMs);
}

async function bytesOf(context: Context, key: string): Promise<Buffer | null> {
  const object = await context.storage.get(key);
  if (!object) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function sendFile(
  { context, url, patienceMs }: Line,
  { organizationId, address }: PartToSend,
  { file, html }: Extract<Part, { kind: 'file' }>,
): Promise<PartOutcome> {
  const bytes = await bytesOf(context, `${organizationId}/${file.id}/original`);
  if (!bytes) return { kind: 'refused', reason: 'refused' };
  const send = (as: 'photo' | 'document') => {
    const form = new FormData();
    form.set('chat_id', address);
    if (html) {
      form.set('caption', html);
      form.set('parse_mode', 'HTML');
    }
    form.set(as, new Blob([new Uint8Array(bytes)], { type: file.type }), file.name);
    return callTelegram(
      `${url}/${as === 'photo' ? 'sendPhoto' : 'sendDocument'}`,
      form,
      patienceMs,
    );
  };
  const isPhoto = /^image\/(?:jpeg|png|webp)$/.test(file.type) && bytes.length <= largestPhoto;
  const first = await send(isPhoto ? 'photo' : 'document');
  // Not every picture is one to Telegram: very long ones are not.
  const isRefused = first.kind === 'refused' && first.reason === 'refused';
  return isPhoto && isRefused ? send('document') : first;
}

/**
 * Telegram does not say whether a 429 is of the chat or of the bot: with a second chat that gets one
 * while the first still waits, it is of the bot.
 */
function createFloodWatch() {
  const waiting = new Map<string, { chatId: string; until: number }>();
  return ({ organizationId, address }: PartToSend, outcome: PartOutcome): PartOutcome => {
    if (outcome.kind !== 'later') return outcome;
    const now = performance.now();
    const first = waiting.get(organizationId);
    const everyone = first !== undefined && first.until > now && first.chatId !== address;
    waiting.set(organizationId, { chatId: address, until: now + outcome.seconds * 1000 });
    return { ...outcome, everyone };
  };
}

async function sendPart(line: Omit<Line, 'url'>, asked: PartToSend): Promise<PartOutcome> {
  const { context } = line;
  const { organizationId, address } = asked;
  const content = TelegramContent.parse(asked.content);
  const part = partsOf(content)[asked.part];
  if (!part) return { kind: 'refused', reason: 'refused' };
  const bot = await context.db.inOrganization(organizationId, (tx) => botOf(tx, organizationId));
  const token = bot && tokenOf(context, bot);
  if (!token) return { kind: 'refused', reason: 'not_configured' };
  const reached = { ...line, url: `${context.config.telegram.apiRoot}/bot${token}` };
  if (part.kind === 'file') return sendFile(reached, asked, part);
  return sendText(reached, address, part.html, part.last ? markupOf(content) : undefined);
}

/** Sends to Telegram chats by the organization's own bot. */
export function createTelegramSender(context: Context, patienceMs = usualPatienceMs): Sender {
  const watched = createFloodWatch();
  return {
    channel: 'telegram',
    pace,
    parts: (content) => partsOf(TelegramContent.parse(content)).length,
    async send(asked) {
      try {
        return watched(asked, await sendPart({ context, patienceMs }, asked));
      } catch (error) {
        // The database or the storage was away: Telegram was not called.
        context.log.warn({ err: error }, 'a message for Telegram waits');
        return { kind: 'again' };
      }
    },
  };
}
