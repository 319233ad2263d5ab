import type { Update } from 'grammy/types';

/** What a person on Telegram does, each as the update that the bot gets of it. Nothing is sent by itself. */
export interface Person {
  readonly id: number;
  /** `answers`: the number of the message that it replies to. */
  text(text: string, answers?: number): Update;
  /** `of`: whose number it is, by Telegram's id; the person's own unless told. */
  contact(phone: string, of?: number): Update;
  /** One picture in two sizes; `group` makes an album of several. */
  photo(fileId: string, options?: { caption?: string; group?: string }): Update;
  document(
    file: { id: string; name: string; type: string; size?: number },
    options?: { caption?: string; group?: string },
  ): Update;
  voice(fileId: string): Update;
  sticker(): Update;
  /** Another text of a message that was sent before. */
  edit(of: Update, text: string): Update;
  /** A button with data under a message of the bot's. */
  press(data: string, messageId?: number): Update;
  /** The person blocks the bot, or lets it in again. */
  membership(status: 'kicked' | 'member'): Update;
}

let lastUpdate = 1000;

/** Numbers as Telegram gives them: growing, whoever writes. */
function numbered(part: Omit<Update, 'update_id'>): Update {
  lastUpdate += 1;
  return { update_id: lastUpdate, ...part };
}

const secondsNow = () => Math.floor(Date.now() / 1000);

export function createPerson(
  id: number,
  { name = 'Aziza', language = 'uz' }: { name?: string; language?: string } = {},
): Person {
  const from = { id, is_bot: false as const, first_name: name, language_code: language };
  const chat = { id, type: 'private' as const, first_name: name };
  let lastMessage = 0;
  const head = () => {
    lastMessage += 1;
    return { message_id: lastMessage, from, chat, date: secondsNow() };
  };
  const grouped = ({ caption, group }: { caption?: string; group?: string }) => ({
    ...(caption === undefined ? {} : { caption }),
    ...(group === undefined ? {} : { media_group_id: group }),
  });
  const file = (fileId: string) => ({ file_id: fileId, file_unique_id: `u-${fileId}` });
  return {
    id,
    text: (text, answers) => {
      const answered = { message_id: answers, chat, date: 0 };
      const replied = answers === undefined ? {} : { reply_to_message: answered };
      return numbered({ message: { ...head(), text, ...replied } } as Omit<Update, 'update_id'>);
    },
    contact: (phone, of = id) =>
      numbered({
        message: { ...head(), contact: { phone_number: phone, first_name: name, user_id: of } },
      }),
    photo: (fileId, options = {}) =>
      numbered({
        message: {
          ...head(),
          ...grouped(options),
          photo: [
            { ...file(`small-${fileId}`), width: 90, height: 60 },
            { ...file(fileId), width: 1280, height: 853 },
          ],
        },
      }),
    document: ({ id: fileId, name: fileName, type, size }, options = {}) =>
      numbered({
        message: {
          ...head(),
          ...grouped(options),
          document: {
            ...file(fileId),
            file_name: fileName,
            mime_type: type,
            ...(size === undefined ? {} : { file_size: size }),
          },
        },
      }),
    voice: (fileId) =>
      numbered({
        message: { ...head(), voice: { ...file(fileId), duration: 3, mime_type: 'audio/ogg' } },
      }),
    sticker: () =>
      numbered({
        message: {
          ...head(),
          sticker: {
            ...file('sticker'),
            type: 'regular',
            width: 512,
            height: 512,
            is_animated: false,
            is_video: false,
          },
        },
      }),
    edit: (of, text) => {
      if (!of.message) throw new Error('only a message can be edited');
      return numbered({
        edited_message: { ...of.message, text, edit_date: secondsNow() } as NonNullable<
          Update['edited_message']
        >,
      });
    },
    press: (data, messageId = 1) =>
      numbered({
        callback_query: {
          id: `press-${lastUpdate + 1}`,
          from,
          chat_instance: String(id),
          data,
          message: { message_id: messageId, chat, date: 0 },
        },
      }),
    membership: (status) => {
      const user = { id: 1, is_bot: true as const, first_name: 'Bot' };
      const was = status === 'kicked' ? 'member' : 'kicked';
      const state = (one: 'kicked' | 'member') =>
        one === 'kicked' ? { status: one, user, until_date: 0 } : { status: one, user };
      return numbered({
        my_chat_member: {
          chat,
          from,
          date: secondsNow(),
          old_chat_member: state(was),
          new_chat_member: state(status),
        },
      } as Omit<Update, 'update_id'>);
    },
  };
}
