import { Phone } from '@civicconnect/contract';
import type { Message, Update } from 'grammy/types';

/** A file at Telegram. */
export interface FileAtTelegram {
  fileId: string;
  name: string;
  /** Bytes, where Telegram says so. */
  size: number | null;
}

/** Which message, by Telegram’s number, it answers (reply-to) or changes. */
interface Pointing {
  pointsAt?: number;
}

/** What a person did, as far as the conversation is concerned. */
export type Input =
  | { kind: 'command'; name: string; argument: string }
  | ({ kind: 'text'; text: string; clientId: string } & Pointing)
  /** A file or an album of several, with what is written under them. */
  | ({ kind: 'files'; files: FileAtTelegram[]; text: string; clientId: string } & Pointing)
  | { kind: 'contact'; phone: string; isOwn: boolean }
  | ({ kind: 'edit'; text: string; clientId: string } & Pointing)
  | { kind: 'press'; data: string; queryId: string }
  | { kind: 'blocked' }
  | { kind: 'unblocked' }
  /** Stickers and the like. */
  | { kind: 'other' };

const digitsOf = (text: string) => text.replace(/\D/g, '');

/**
 * A phone in any of the forms in which people write theirs: with or without +998, with spaces, dashes
 * and brackets. Null for anything else.
 */
export function phoneIn(text: string): string | null {
  if (!/^[\s+\d().-]{7,30}$/.test(text.trim())) return null;
  const digits = digitsOf(text);
  const whole = digits.length === 9 ? `998${digits}` : digits;
  const isKnown = text.trim().startsWith('+') || whole.startsWith('998');
  const parsed = Phone.safeParse(`+${whole}`);
  return parsed.success && isKnown ? parsed.data : null;
}

/** The number of a contact: Telegram gives it whole, often without the plus. */
const phoneOfContact = (raw: string): string | null => {
  const parsed = Phone.safeParse(`+${digitsOf(raw)}`);
  return parsed.success ? parsed.data : null;
};

function filesOf(message: Message): FileAtTelegram[] {
  const photo = message.photo?.at(-1);
  if (photo) {
    return [{ fileId: photo.file_id, name: 'photo.jpg', size: photo.file_size ?? null }];
  }
  const one = message.document ?? message.audio ?? message.voice;
  if (!one) return [];
  const named = 'file_name' in one ? one.file_name : undefined;
  const name = named ?? (message.voice ? 'voice.ogg' : 'file');
  return [{ fileId: one.file_id, name, size: one.file_size ?? null }];
}

/** Under which name what a person sent is kept: Telegram’s number is unique within a chat. */
export const clientIdAt = (chatId: number | string, messageId: number): string =>
  `tg-${chatId}-${messageId}`;

const clientIdOf = (message: Message) => clientIdAt(message.chat.id, message.message_id);

function pointingOf({ reply_to_message: replied }: Message): Pointing {
  return replied ? { pointsAt: replied.message_id } : {};
}

function ofMessage(message: Message): Input {
  const { contact, text } = message;
  if (contact) {
    const phone = phoneOfContact(contact.phone_number);
    return { kind: 'contact', phone: phone ?? '', isOwn: contact.user_id === message.from?.id };
  }
  const files = filesOf(message);
  const clientId = clientIdOf(message);
  const pointing = pointingOf(message);
  if (files.length > 0) {
    return { kind: 'files', files, text: message.caption ?? '', clientId, ...pointing };
  }
  if (text === undefined) return { kind: 'other' };
  const [, name, argument] = /^\/([a-z_]{1,32})(?:@\w+)?(?:\s+(.*))?$/is.exec(text) ?? [];
  if (name) return { kind: 'command', name: name.toLowerCase(), argument: argument?.trim() ?? '' };
  return { kind: 'text', text, clientId, ...pointing };
}

/** What an update of a private chat means; null for one that means nothing here. */
export function inputOf(update: Update): Input | null {
  if (update.message) return ofMessage(update.message);
  if (update.edited_message) {
    const message = update.edited_message;
    const text = message.text ?? message.caption;
    const clientId = `${clientIdOf(message)}-${update.update_id}`;
    const pointsAt = message.message_id;
    return text === undefined ? null : { kind: 'edit', text, clientId, pointsAt };
  }
  if (update.callback_query) {
    const { data, id } = update.callback_query;
    return data === undefined ? null : { kind: 'press', data, queryId: id };
  }
  const status = update.my_chat_member?.new_chat_member.status;
  if (status === undefined) return null;
  return { kind: status === 'kicked' || status === 'left' ? 'blocked' : 'unblocked' };
}

/** The messages of one album as one input: its files in their order, its captions one under the other. */
export function albumOf(updates: readonly Update[]): Input | null {
  const messages = updates.flatMap(({ message }) => (message ? [message] : []));
  messages.sort((a, b) => a.message_id - b.message_id);
  const [first] = messages;
  if (!first) return null;
  const captions = messages.flatMap(({ caption }) => (caption ? [caption] : []));
  return {
    kind: 'files',
    files: messages.flatMap(filesOf),
    text: captions.join('\n'),
    clientId: clientIdOf(first),
    ...pointingOf(first),
  };
}
