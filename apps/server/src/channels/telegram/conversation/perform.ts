import { assertNever, fileMegabytes } from '@civicconnect/contract';
import type { CitizenCaller } from '../../../caller.ts';
import type { KeptFiles } from '../fetch-file.ts';
import { addTo, askNew, keepForLater, listMine, openWith, sendTo, showStatus } from './appeals.ts';
import { type Decision, decide, type PlainLine } from './decide.ts';
import type { Input } from './inputs.ts';
import { commandLines } from './menu.ts';
import { addComment, rate, reopenClosed } from './rating.ts';
import {
  askDescription,
  askLanguage,
  askPhone,
  type CodeRequested,
  chooseLanguage,
  codeRequested,
  examplePhone,
  takeLink,
  tryCode,
} from './registration.ts';
import { keepChat, type Scene, say } from './scene.ts';

/** What had to be done before the transaction: it reaches outside. */
export interface Prepared {
  /** Null: none were fetched. */
  files: KeptFiles | null;
  code: CodeRequested | null;
}

/** What can carry files. */
export function takesFiles(decision: Decision): boolean {
  return (['keep_files', 'ask_new', 'open', 'send'] as Decision['do'][]).includes(decision.do);
}

function lineOf({ t }: Scene, line: PlainLine): string {
  switch (line) {
    case 'badPhone':
      return t('bot.badPhone', { example: examplePhone });
    case 'staffHere':
      return t('bot.staffHere', { command: '/new' });
    default:
      return t(`bot.${line}`);
  }
}

/** What only somebody who is registered can mean. */
async function performForCitizen(
  scene: Scene,
  caller: CitizenCaller,
  decision: Decision,
  { kept, came }: { kept: readonly string[]; came: boolean },
): Promise<void> {
  switch (decision.do) {
    case 'keep_files':
      return keepForLater(scene, kept);
    case 'ask_new':
      return askNew(scene, { ...decision, files: [...decision.files, ...kept] });
    case 'open':
      return openWith(scene, caller, { ...decision, files: [...decision.files, ...kept] });
    case 'send':
      return sendTo(scene, caller, decision.session, { ...decision, files: [...kept] });
    case 'correct': {
      const text = scene.t('bot.correction', { text: decision.text });
      return sendTo(scene, caller, decision.session, { ...decision, text, files: [] });
    }
    case 'add': {
      const { text: written, isCorrection, session, clientId } = decision;
      const text = isCorrection ? scene.t('bot.correction', { text: written }) : written;
      if (came) say(scene, scene.t('bot.filesLater'));
      return addTo(scene, caller, session, { text, clientId });
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
      return askDescription(scene);
    case 'request_code':
      if (!prepared.code) throw new Error('a code that nobody asked for');
      return codeRequested(scene, decision.phone, prepared.code);
    case 'try_code':
      return tryCode(scene, decision.phone, decision.code);
    case 'link':
      return takeLink(scene, decision.token);
    case 'block':
      return keepChat(scene, { deadAt: scene.context.clock.now() });
    case 'unblock':
      return keepChat(scene, { deadAt: null });
    case 'keep_files':
    case 'ask_new':
    case 'open':
    case 'send':
    case 'correct':
    case 'add':
    case 'rate':
    case 'comment':
    case 'reopen':
    case 'list':
    case 'status':
      if (!caller) throw new Error('nobody is registered here');
      return performForCitizen(scene, caller, decision, {
        kept: prepared.files?.ids ?? [],
        came,
      });
    default:
      return assertNever(decision);
  }
}
