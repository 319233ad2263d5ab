import { assertNever, fileMegabytes, filesPerMessage } from '@civicconnect/contract';
import type { CitizenCaller } from '../../../caller.ts';
import type { KeptFiles } from '../fetch-file.ts';
import {
  addTo,
  askNew,
  askWhich,
  keepForLater,
  listMine,
  openWith,
  sendTo,
  showStatus,
  waitingFiles,
} from './appeals.ts';
import { askFaq, callHuman, leaveAppeal, solve, toAppeal, toChat } from './chats.ts';
import { decide } from './decide.ts';
import type { Input } from './inputs.ts';
import type { Decision, PlainLine } from './known.ts';
import { commandLines } from './menu.ts';
import { addComment, rate, reopenClosed } from './rating.ts';
import {
  askDescription,
  askLanguage,
  askPhone,
  type CodeRequested,
  type CodeTry,
  chooseLanguage,
  codeRequested,
  examplePhone,
  takeLink,
  tryCode,
} from './registration.ts';
import { keepChat, type Scene, say, talkIn } from './scene.ts';
import { showSource } from './sources.ts';

/** What had to be done before the transaction: it reaches outside. */
export interface Prepared {
  /** Null: none were fetched. */
  files: KeptFiles | null;
  code: CodeRequested | null;
  /** Null: no code is tried. */
  tried: CodeTry | null;
}

/** What can carry files. */
export function takesFiles(decision: Decision): boolean {
  const taking: Decision['do'][] = ['keep_files', 'ask_new', 'ask_which', 'open', 'send', 'add'];
  return taking.includes(decision.do);
}

/** What goes on where the organization is suspended: reading, and what is about the person alone. */
const readsOnly: ReadonlySet<Decision['do']> = new Set([
  'nothing',
  'say',
  'help',
  'ask_language',
  'choose_language',
  'link',
  'block',
  'unblock',
  'list',
  'status',
  'show_source',
]);

function lineOf({ t }: Scene, line: PlainLine): string {
  switch (line) {
    case 'badPhone':
      return t('bot.badPhone', { example: examplePhone });
    case 'chatOver':
      return t('botChat.over');
    case 'staffHere':
      return t('bot.staffHere', { command: '/new' });
    default:
      return t(`bot.${line}`);
  }
}

/** Those that came before and those of now, as many as one message holds; that others are left out is said. */
function together(scene: Scene, before: readonly string[], kept: readonly string[]): string[] {
  const all = [...before, ...kept];
  const left = all.length - filesPerMessage;
  if (left > 0) say(scene, scene.t('bot.filesFull', { max: filesPerMessage, left }));
  return all.slice(0, filesPerMessage);
}

/** What only somebody who is registered can mean. */
async function performForCitizen(
  scene: Scene,
  caller: CitizenCaller,
  decision: Decision,
  kept: readonly string[],
): Promise<void> {
  switch (decision.do) {
    case 'keep_files':
      return keepForLater(scene, together(scene, waitingFiles(scene), kept), kept.length > 0);
    case 'ask_new':
      return askNew(scene, { ...decision, files: together(scene, decision.files, kept) });
    case 'ask_which':
      return askWhich(scene, { ...decision, files: together(scene, decision.files, kept) });
    case 'open':
      return openWith(scene, caller, {
        ...decision,
        files: together(scene, decision.files, kept),
      });
    case 'send':
      return sendTo(scene, caller, decision.session, {
        ...decision,
        files: together(scene, decision.files, kept),
      });
    case 'correct': {
      const text = scene.t('bot.correction', { text: decision.text });
      return sendTo(scene, caller, decision.session, { ...decision, text, files: [] });
    }
    case 'add': {
      const { text: written, isCorrection, session, clientId } = decision;
      const text = isCorrection ? scene.t('bot.correction', { text: written }) : written;
      return addTo(scene, caller, session, { text, clientId, files: [...kept] });
    }
    case 'rate':
      return rate(scene, caller, decision.sessionId, decision.rating);
    case 'comment':
      return addComment(scene, caller, decision);
    case 'reopen':
      return reopenClosed(scene, caller, decision.sessionId);
    case 'list':
      return listMine(scene, caller);
    case 'status':
      return showStatus(scene, caller);
    default:
      return performInChat(scene, caller, decision);
  }
}

/** What is done about a chat with the assistant. */
async function performInChat(
  scene: Scene,
  caller: CitizenCaller,
  decision: Decision,
): Promise<void> {
  switch (decision.do) {
    case 'to_chat':
      return toChat(scene, caller, decision.said);
    case 'to_appeal':
      return toAppeal(scene, caller);
    case 'ask_faq':
      return askFaq(scene, caller, decision);
    case 'call_human':
      return callHuman(scene, caller, decision.session);
    case 'solve':
      return solve(scene, caller, decision.session);
    case 'make_appeal':
      return leaveAppeal(scene, caller, decision.session);
    case 'show_source':
      return showSource(scene, caller, decision);
    default:
      throw new Error(`nobody has to be registered for ${decision.do}`);
  }
}

/**
 * Decides about an input and does it, in the scene's transaction; what is answered gathers in
 * `scene.replies`. Throws where what was prepared no longer fits, for another attempt.
 */
export async function perform(scene: Scene, input: Input, prepared: Prepared): Promise<void> {
  const { t, caller, organization } = scene;
  const decision = decide(input, scene.known);
  if (scene.isSuspended && !readsOnly.has(decision.do)) return say(scene, t('bot.suspended'));
  const came = input.kind === 'files';
  if (came && caller && takesFiles(decision) && !prepared.files) {
    throw new Error('the files can be taken by now: they are fetched first');
  }
  for (const name of prepared.files?.refused ?? []) {
    say(scene, t('bot.fileRefused', { name, megabytes: fileMegabytes }));
  }
  switch (decision.do) {
    case 'nothing':
      return;
    case 'say':
      if (decision.step) scene.memory.step = decision.step;
      return say(scene, lineOf(scene, decision.line));
    case 'help':
      return say(scene, `${t('bot.help', { organization })}\n\n${commandLines(t.locale)}`);
    case 'ask_language':
      return askLanguage(scene);
    case 'choose_language':
      return chooseLanguage(scene, decision.locale);
    case 'ask_phone':
      return askPhone(scene);
    case 'ask_description':
      talkIn(scene, null);
      return askDescription(scene);
    case 'request_code':
      if (!prepared.code) throw new Error('a code that nobody asked for');
      return codeRequested(scene, decision.phone, prepared.code);
    case 'try_code':
      if (!prepared.tried) throw new Error('a code can be tried by now: the try is counted first');
      return tryCode(scene, decision.phone, decision.code, prepared.tried);
    case 'link':
      return takeLink(scene, decision.token);
    case 'block':
      return keepChat(scene, { deadAt: scene.context.clock.now() });
    case 'unblock':
      return keepChat(scene, { deadAt: null });
    case 'keep_files':
    case 'ask_new':
    case 'ask_which':
    case 'open':
    case 'send':
    case 'correct':
    case 'add':
    case 'rate':
    case 'comment':
    case 'reopen':
    case 'list':
    case 'status':
    case 'to_chat':
    case 'to_appeal':
    case 'ask_faq':
    case 'call_human':
    case 'solve':
    case 'make_appeal':
    case 'show_source':
      if (!caller) throw new Error('nobody is registered here');
      return performForCitizen(scene, caller, decision, prepared.files?.ids ?? []);
    default:
      return assertNever(decision);
  }
}
