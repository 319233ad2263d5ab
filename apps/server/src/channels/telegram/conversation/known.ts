import type { Locale, Session } from '@civicconnect/contract';
import type { Talk } from './menu.ts';
import type { Step } from './steps.ts';

/** What is known of the person and their chat. */
export interface Known {
  /** Null until a language was chosen. */
  locale: Locale | null;
  isRegistered: boolean;
  /** The chat gets the notices of a member of staff. */
  isStaff: boolean;
  step: Step;
  now: Date;
  /** Their appeal that is not closed. */
  open: Session | null;
  /** Their session with the assistant, or with whom it called, that is not closed. */
  chat: Session | null;
  /** To which of the two what they write goes. */
  talk: Talk;
  /** Of which session the message is that the input answers or changes; null: none is known. */
  about: { talk: Talk; isOpen: boolean } | null;
  /** Whether they had an appeal before. */
  hasClosed: boolean;
}

/** Sentences of the bot that need nothing but themselves. */
export type PlainLine =
  | 'badPhone'
  | 'foreignContact'
  | 'codeExpected'
  | 'commented'
  | 'cancelled'
  | 'chatOver'
  | 'unsupported'
  | 'staffHere'
  | 'menu';

/** What was written, with files that came before it. */
export interface Written {
  text: string;
  clientId: string;
  files: string[];
}

/** What is done about an input. */
export type Decision =
  | { do: 'nothing' }
  | { do: 'say'; line: PlainLine; step?: Step }
  | { do: 'ask_language' }
  | { do: 'choose_language'; locale: Locale }
  | { do: 'ask_phone' }
  | { do: 'ask_description' }
  | { do: 'keep_files' }
  | { do: 'request_code'; phone: string }
  | { do: 'try_code'; phone: string; code: string }
  | { do: 'link'; token: string }
  /** `ask_new`: whether it begins an appeal; `ask_which`: that, or another chat. */
  | ({ do: 'ask_new' | 'ask_which' | 'open' } & Written)
  | ({ do: 'send'; session: Session } & Written)
  | { do: 'add'; session: Session; text: string; clientId: string; isCorrection: boolean }
  | { do: 'correct'; session: Session; text: string; clientId: string }
  | { do: 'rate'; sessionId: string; rating: number }
  | { do: 'comment'; sessionId: string; rating: number; comment: string }
  | { do: 'reopen'; sessionId: string }
  | { do: 'list' | 'status' | 'help' | 'block' | 'unblock' }
  /** The chat from now on, opened where there is none; `said` goes to it at once. */
  | { do: 'to_chat'; said: Written | null }
  /** The appeal from now on. */
  | { do: 'to_appeal' }
  | { do: 'ask_faq'; faqId: string; clientId: string }
  | { do: 'call_human' | 'solve' | 'make_appeal'; session: Session }
  | { do: 'show_source'; messageId: string; index: number };

export const nothing: Decision = { do: 'nothing' };
