import { filesPerMessage, type Session } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n';
import type { CitizenCaller } from '../../../caller.ts';
import { Refused } from '../../../errors.ts';
import { ownersOf } from '../../../modules/files/owners.ts';
import { sendMessage } from '../../../modules/messages/actions.ts';
import { addAddition } from '../../../modules/sessions/actions.ts';
import { openAppeal } from '../../../modules/sessions/open.ts';
import { listAppeals } from '../../../modules/sessions/queries.ts';
import { newAppealButtons } from './menu.ts';
import { refusalLine } from './refusals.ts';
import { type Scene, say } from './scene.ts';

/** What was written, with the files that belong to it. */
export interface Words {
  text: string;
  clientId: string;
  files: string[];
}

const attachmentsOf = ({ files }: Words) =>
  files.length > 0 ? { attachments: files.slice(0, filesPerMessage) } : {};

/** The named session of the citizen, from what was refused because of it. */
const namedBy = ({ params }: Refused) => ({
  id: String(params.sessionId),
  number: String(params.number),
});

/** Opens an appeal with what was written. What is too short is asked for again, its files stay. */
export async function openWith(scene: Scene, caller: CitizenCaller, words: Words): Promise<void> {
  const { context, t } = scene;
  const { text, clientId } = words;
  const body = { text, clientId, ...attachmentsOf(words) };
  try {
    const owners = ownersOf(caller, null);
    const { opened, session } = await openAppeal(
      context,
      caller,
      t.locale,
      body,
      owners,
      'telegram',
    );
    scene.memory.step = { at: 'ready' };
    if (opened) say(scene, t('bot.opened', { number: session.number }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'session_locked') {
      scene.memory.step = { at: 'ready' };
      return addTo(scene, caller, namedBy(error), words);
    }
    const asksAgain = error.code === 'too_short' || error.code === 'too_long';
    scene.memory.step = asksAgain
      ? { at: 'describe', files: words.files.slice(0, filesPerMessage) }
      : { at: 'ready' };
    say(scene, refusalLine(t, error));
  }
}

/** Sends a message into the open appeal. Nothing is answered: the reply is the department's. */
export async function sendTo(
  scene: Scene,
  caller: CitizenCaller,
  session: Session,
  words: Words,
): Promise<void> {
  const { text, clientId } = words;
  const sent = { sessionId: session.id, text, clientId, ...attachmentsOf(words) };
  try {
    await sendMessage(scene.context, caller, sent, ownersOf(caller, null), 'telegram');
    scene.memory.step = { at: 'ready' };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'session_locked') return addTo(scene, caller, session, words);
    say(scene, refusalLine(scene.t, error));
  }
}

const quietMs = 10 * 60_000;

/** Beside a locked appeal each text is kept; that it is locked is said once in a while. */
export async function addTo(
  scene: Scene,
  caller: CitizenCaller,
  { id, number }: { id: string; number: string },
  { text, clientId }: Pick<Words, 'text' | 'clientId'>,
): Promise<void> {
  const { context, memory, t } = scene;
  if (text.trim() === '') return;
  await addAddition(context, caller, id, { text, clientId }, 'telegram');
  const now = context.clock.now().getTime();
  const said = memory.lockedSaid;
  if (said?.sessionId === id && now - said.at < quietMs) return;
  memory.lockedSaid = { sessionId: id, at: now };
  say(scene, t('bot.locked', { number }));
}

/** Asks whether what was written begins a new appeal, and keeps it until then. */
export function askNew(scene: Scene, { text, clientId, files }: Words): void {
  scene.memory.step = { at: 'confirm', text, clientId, files: files.slice(0, filesPerMessage) };
  say(scene, scene.t('bot.askNew'), { buttons: newAppealButtons(scene.t) });
}

/** Files without a text wait for it. */
export function keepForLater(scene: Scene, files: readonly string[]): void {
  const { step } = scene.memory;
  const before = step.at === 'describe' ? step.files : [];
  scene.memory.step = { at: 'describe', files: [...before, ...files].slice(0, filesPerMessage) };
  if (files.length > 0) say(scene, scene.t('bot.filesKept', { min: scene.minLength }));
}

function lineOf({ t }: Scene, { number, status }: Session): string {
  return t('bot.line', { number, status: t(`words.status.${status}`) });
}

export async function listMine(scene: Scene, caller: CitizenCaller): Promise<void> {
  const { items } = await listAppeals(scene.context, caller, scene.t.locale, { limit: 10 });
  const lines = items.map((session) => lineOf(scene, session));
  say(scene, lines.length > 0 ? lines.join('\n') : scene.t('bot.none'));
}

/** The newest appeal: where it stands, with whom, until when. */
export async function showStatus(scene: Scene, caller: CitizenCaller): Promise<void> {
  const { t, timeZone } = scene;
  const { items } = await listAppeals(scene.context, caller, t.locale, { limit: 1 });
  const [session] = items;
  if (!session) return say(scene, t('bot.none'));
  const { department, deadlines, closedAt } = session;
  const date = formatter(t.locale, timeZone).exact(deadlines.resolution.dueAt);
  const lines = [
    lineOf(scene, session),
    ...(department ? [t('bot.department', { name: department.name })] : []),
    ...(closedAt ? [] : [t('bot.due', { date })]),
    ...(closedAt ? [] : [t('bot.hasOpen', { number: session.number })]),
  ];
  say(scene, lines.join('\n'));
}
