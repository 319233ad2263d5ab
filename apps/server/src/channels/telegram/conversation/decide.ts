import { locales } from '@civicconnect/contract';
import { ofEdit, ofWords } from './decide-words.ts';
import { type Input, phoneIn } from './inputs.ts';
import { type Decision, type Known, nothing, type Written } from './known.ts';
import { isMenuItem, type MenuItem, menuItemOf } from './menu.ts';

/** A member of staff who has not begun to register as a citizen. */
const isStaffAlone = ({ isStaff, isRegistered, step }: Known): boolean =>
  isStaff && !isRegistered && step.at === 'ready';

function begin({ locale, isRegistered }: Known): Decision {
  if (locale === null) return { do: 'ask_language' };
  return isRegistered ? { do: 'say', line: 'menu', step: { at: 'ready' } } : { do: 'ask_phone' };
}

/** What waits for the answer to a question of the bot’s. */
const waiting = ({ step }: Known): Written | null =>
  step.at === 'confirm' ? { text: step.text, clientId: step.clientId, files: step.files } : null;

function ofItem(item: MenuItem, known: Known): Decision {
  if (item === 'language') return { do: 'ask_language' };
  if (item === 'help') return { do: 'help' };
  if (!known.isRegistered) return begin(known);
  switch (item) {
    case 'new':
      return known.open ? { do: 'to_appeal' } : { do: 'ask_description' };
    case 'mine':
      return { do: 'list' };
    case 'status':
      return { do: 'status' };
    case 'assistant':
      return { do: 'to_chat', said: waiting(known) };
    case 'appeals':
      return { do: 'to_appeal' };
    case 'human':
      return known.chat
        ? { do: 'call_human', session: known.chat }
        : { do: 'to_chat', said: waiting(known) };
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
const over: Decision = { do: 'say', line: 'chatOver' };

/** A button under something of a chat: it is of use while that chat is open. */
function ofChatButton(kind: string, id: string, { chat, open }: Known): Decision | null {
  const session = chat?.id === id ? chat : null;
  switch (kind) {
    case 'human':
      return session ? { do: 'call_human', session } : over;
    case 'solved':
      return session ? { do: 'solve', session } : over;
    case 'ticket':
      return session ? { do: 'make_appeal', session } : over;
    case 'talk':
      if (session) return { do: 'to_chat', said: null };
      return open?.id === id ? { do: 'to_appeal' } : over;
    default:
      return null;
  }
}

/** A button under a question of the bot’s, while it is asked. */
function ofAnswer(data: string, known: Known): Decision | null {
  const said = waiting(known);
  if (said && data === 'new:no') {
    return { do: 'say', line: 'cancelled', step: { at: 'ready' } };
  }
  if (said && data === 'new:yes') return { do: 'open', ...said };
  if (said && data === 'chat:yes') return { do: 'to_chat', said };
  if (known.step.at === 'comment' && data === 'comment:skip') {
    return { do: 'say', line: 'commented', step: { at: 'ready' } };
  }
  return null;
}

function ofPress(data: string, queryId: string, known: Known): Decision {
  const { step } = known;
  const [kind = '', first = '', second = ''] = data.split(':');
  const locale = locales.find((one) => one === first);
  if (kind === 'lang' && locale) return { do: 'choose_language', locale };
  if (data === 'phone:again' && !known.isRegistered) return { do: 'ask_phone' };
  if (data === 'code:again' && step.at === 'code') {
    return { do: 'request_code', phone: step.phone };
  }
  if (!known.isRegistered) return nothing;
  const answered = ofAnswer(data, known);
  if (answered || !uuid.test(first)) return answered ?? nothing;
  if (kind === 'rate' && /^[1-5]$/.test(second)) {
    return { do: 'rate', sessionId: first, rating: Number(second) };
  }
  if (kind === 'reopen') return { do: 'reopen', sessionId: first };
  if (kind === 'faq') return { do: 'ask_faq', faqId: first, clientId: `tg-press-${queryId}` };
  if (kind === 'src' && /^\d{1,2}$/.test(second)) {
    return { do: 'show_source', messageId: first, index: Number(second) };
  }
  return ofChatButton(kind, first, known) ?? nothing;
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
      return ofPress(input.data, input.queryId, known);
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
    case 'edit':
      return ofEdit(input, known);
    case 'contact':
    case 'other':
      return { do: 'say', line: 'unsupported' };
  }
}
