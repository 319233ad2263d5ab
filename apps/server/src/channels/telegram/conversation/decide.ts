import { type Locale, locales, type Session } from '@civicconnect/contract';
import { type Input, phoneIn } from './inputs.ts';
import { isMenuItem, type MenuItem, menuItemOf } from './menu.ts';
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
  /** Whether they had one before. */
  hasClosed: boolean;
}

/** Sentences of the bot that need nothing but themselves. */
export type PlainLine =
  | 'badPhone'
  | 'foreignContact'
  | 'codeExpected'
  | 'commented'
  | 'cancelled'
  | 'assistantLater'
  | 'unsupported'
  | 'staffHere'
  | 'menu';

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
  /** `files`: those that came before. */
  | { do: 'ask_new' | 'open'; text: string; clientId: string; files: string[] }
  | { do: 'send'; session: Session; text: string; clientId: string }
  | { do: 'add'; session: Session; text: string; clientId: string; isCorrection: boolean }
  | { do: 'correct'; session: Session; text: string; clientId: string }
  | { do: 'rate'; sessionId: string; rating: number }
  | { do: 'comment'; sessionId: string; rating: number; comment: string }
  | { do: 'reopen'; sessionId: string }
  | { do: 'list' | 'status' | 'help' | 'block' | 'unblock' };

type Written = Extract<Input, { kind: 'text' | 'files' }>;

const nothing: Decision = { do: 'nothing' };

/** A member of staff who has not begun to register as a citizen. */
const isStaffAlone = ({ isStaff, isRegistered, step }: Known): boolean =>
  isStaff && !isRegistered && step.at === 'ready';

function begin({ locale, isRegistered }: Known): Decision {
  if (locale === null) return { do: 'ask_language' };
  return isRegistered ? { do: 'say', line: 'menu', step: { at: 'ready' } } : { do: 'ask_phone' };
}

function ofItem(item: MenuItem, known: Known): Decision {
  if (item === 'language') return { do: 'ask_language' };
  if (item === 'help') return { do: 'help' };
  if (!known.isRegistered) return begin(known);
  switch (item) {
    case 'new':
      return known.open ? { do: 'status' } : { do: 'ask_description' };
    case 'mine':
      return { do: 'list' };
    case 'status':
      return { do: 'status' };
    case 'assistant':
      return { do: 'say', line: 'assistantLater' };
  }
}

function ofCommand(name: string, argument: string, known: Known): Decision {
  if (name === 'start') {
    if (argument) return { do: 'link', token: argument };
    return isStaffAlone(known) ? { do: 'say', line: 'staffHere' } : begin(known);
  }
  if (isMenuItem(name)) return ofItem(name, known);
  if (name !== 'cancel') return { do: 'help' };
  return known.isRegistered
    ? { do: 'say', line: 'cancelled', step: { at: 'ready' } }
    : begin(known);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function ofPress(data: string, known: Known): Decision {
  const { step } = known;
  const [kind, first = '', second = ''] = data.split(':');
  const locale = locales.find((one) => one === first);
  if (kind === 'lang' && locale) return { do: 'choose_language', locale };
  if (data === 'phone:again' && !known.isRegistered) return { do: 'ask_phone' };
  if (data === 'code:again' && step.at === 'code') {
    return { do: 'request_code', phone: step.phone };
  }
  if (!known.isRegistered) return nothing;
  if (step.at === 'confirm' && data === 'new:no') {
    return { do: 'say', line: 'cancelled', step: { at: 'ready' } };
  }
  if (step.at === 'confirm' && data === 'new:yes') {
    const { text, clientId, files } = step;
    return { do: 'open', text, clientId, files };
  }
  if (step.at === 'comment' && data === 'comment:skip') {
    return { do: 'say', line: 'commented', step: { at: 'ready' } };
  }
  if (kind === 'rate' && uuid.test(first) && /^[1-5]$/.test(second)) {
    return { do: 'rate', sessionId: first, rating: Number(second) };
  }
  if (kind === 'reopen' && uuid.test(first)) return { do: 'reopen', sessionId: first };
  return nothing;
}

/** A text or files of somebody who is registered. */
function ofWords(input: Written, known: Known): Decision {
  const { step, open } = known;
  const { text, clientId } = input;
  const isComment = step.at === 'comment' && known.now.getTime() < step.until;
  if (isComment && input.kind === 'text') {
    const { sessionId, rating } = step;
    return { do: 'comment', sessionId, rating, comment: text };
  }
  if (open) {
    return open.isLocked
      ? { do: 'add', session: open, text, clientId, isCorrection: false }
      : { do: 'send', session: open, text, clientId };
  }
  if (step.at === 'describe' || !known.hasClosed) {
    const files = step.at === 'describe' ? step.files : [];
    return text.trim() === '' ? { do: 'keep_files' } : { do: 'open', text, clientId, files };
  }
  if (step.at !== 'confirm') return { do: 'ask_new', text, clientId, files: [] };
  // What was written before the answer belongs to the same appeal.
  const both = [step.text, text].filter(Boolean).join('\n');
  return { do: 'ask_new', text: both, clientId: step.clientId, files: step.files };
}

/** Somebody who has not confirmed a number yet. */
function ofStranger(input: Input, known: Known): Decision {
  const { step } = known;
  if (isStaffAlone(known)) return { do: 'say', line: 'staffHere' };
  if (known.locale === null) return { do: 'ask_language' };
  if (input.kind === 'contact') {
    if (!input.isOwn) return { do: 'say', line: 'foreignContact' };
    return input.phone
      ? { do: 'request_code', phone: input.phone }
      : { do: 'say', line: 'badPhone' };
  }
  if (input.kind !== 'text') return { do: 'ask_phone' };
  const code = input.text.replace(/\s/g, '');
  if (step.at === 'code' && /^\d{6}$/.test(code)) {
    return { do: 'try_code', phone: step.phone, code };
  }
  const phone = phoneIn(input.text);
  if (phone) return { do: 'request_code', phone };
  if (step.at === 'code') return { do: 'say', line: 'codeExpected' };
  return step.at === 'phone' ? { do: 'say', line: 'badPhone' } : { do: 'ask_phone' };
}

/** What follows from an input: decided by what is known alone, so that it can be decided again. */
export function decide(input: Input, known: Known): Decision {
  switch (input.kind) {
    case 'blocked':
      return { do: 'block' };
    case 'unblocked':
      return { do: 'unblock' };
    case 'command':
      return ofCommand(input.name, input.argument, known);
    case 'press':
      return ofPress(input.data, known);
  }
  const item = input.kind === 'text' ? menuItemOf(input.text) : null;
  if (item) return ofItem(item, known);
  if (!known.isRegistered) {
    return input.kind === 'edit'
      ? ofStranger({ ...input, kind: 'text' }, known)
      : ofStranger(input, known);
  }
  switch (input.kind) {
    case 'text':
    case 'files':
      return ofWords(input, known);
    case 'edit': {
      const { open } = known;
      const { text, clientId } = input;
      if (!open) return nothing;
      return open.isLocked
        ? { do: 'add', session: open, text, clientId, isCorrection: true }
        : { do: 'correct', session: open, text, clientId };
    }
    case 'contact':
    case 'other':
      return { do: 'say', line: 'unsupported' };
  }
}
