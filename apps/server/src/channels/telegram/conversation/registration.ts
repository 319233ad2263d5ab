import type { Locale } from '@civicconnect/contract';
import { localeNames, translator } from '@civicconnect/i18n';
import { and, eq, ne } from 'drizzle-orm';
import type { Tx } from '../../../db/database.ts';
import { citizens, telegramChats } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { forgetTry, tryCode as proveByCode } from '../../../modules/auth/code-tries.ts';
import { useTelegramLink as redeem } from '../../../modules/telegram-links/use-link.ts';
import { codeButtons, languageButtons } from './menu.ts';
import { refusalLine } from './refusals.ts';
import { keepChat, type Scene, say, talkIn } from './scene.ts';

/** What asking for a code came to, outside of any transaction. */
export type CodeRequested =
  | { kind: 'sent'; developmentCode: string | undefined }
  | { kind: 'refused'; refusal: Refused };

export function askLanguage(scene: Scene): void {
  const asked = (['uz', 'uz-Cyrl', 'ru', 'en', 'fa'] as const).map((locale) =>
    translator(locale)('bot.chooseLanguage'),
  );
  say(scene, asked.join('\n'), { buttons: languageButtons });
}

/** As whose tries those of a chat count: it has no address. */
export const originOf = ({ chatId }: { chatId: string }) => ({ ip: `telegram:${chatId}` });

/** How a number may be written. */
export const examplePhone = '+998 90 123 45 67';

export function askPhone(scene: Scene): void {
  scene.memory.step = { at: 'phone' };
  const { t } = scene;
  say(scene, t('bot.askPhone', { example: examplePhone }), {
    keyboard: { contact: t('bot.shareContact') },
  });
}

export function askDescription(scene: Scene): void {
  scene.memory.step = { at: 'describe', files: [] };
  say(scene, scene.t('bot.describe', { min: scene.minLength }));
}

/** The language of the chat; of a citizen, also the one in which everything else reaches them. */
export async function chooseLanguage(scene: Scene, locale: Locale): Promise<void> {
  const { caller, tx } = scene;
  scene.t = translator(locale);
  await keepChat(scene, { locale });
  if (caller) {
    const script = locale === 'uz-Cyrl' ? 'cyrillic' : 'latin';
    await tx
      .update(citizens)
      .set({ locale, script })
      .where(and(eq(citizens.organizationId, caller.organizationId), eq(citizens.id, caller.id)));
    say(scene, `${localeNames[locale]} ✓\n${scene.t('bot.menu')}`);
    return;
  }
  say(scene, scene.t('bot.welcome', { organization: scene.organization }));
  askPhone(scene);
}

export function codeRequested(scene: Scene, phone: string, outcome: CodeRequested): void {
  const { t } = scene;
  if (outcome.kind === 'refused') {
    say(scene, refusalLine(t, outcome.refusal));
    return;
  }
  scene.memory.step = { at: 'code', phone };
  const { developmentCode } = outcome;
  say(scene, t('bot.codeSent', { phone }), { keyboard: 'away' });
  if (developmentCode === undefined) say(scene, t('bot.codeExpected'), { buttons: codeButtons(t) });
  else {
    say(scene, t('bot.developmentCode', { code: developmentCode }), { buttons: codeButtons(t) });
  }
}

/** This chat speaks for the citizen from now on; one that did before does no more. */
async function joinCitizen(scene: Scene, citizenId: string): Promise<void> {
  const { organizationId, chatId } = scene.chat;
  await scene.tx
    .update(telegramChats)
    .set({ citizenId: null, step: {} })
    .where(
      and(
        eq(telegramChats.organizationId, organizationId),
        eq(telegramChats.citizenId, citizenId),
        ne(telegramChats.chatId, chatId),
      ),
    );
  talkIn(scene, null);
  await keepChat(scene, { citizenId });
  scene.caller = { kind: 'citizen', organizationId, id: citizenId, loginId: citizenId };
}

/** Counted before the scene; null: it may be tried. */
export type CodeTry = { refusal: Refused | null };

/** A right code makes the chat its phone's citizen; a wrong one stays counted. */
export async function tryCode(
  scene: Scene,
  phone: string,
  code: string,
  { refusal }: CodeTry,
): Promise<void> {
  const { context, tx } = scene;
  const { organizationId } = scene.chat;
  const locale = scene.known.locale ?? 'uz';
  const origin = { ...originOf(scene.chat), locale, userAgent: undefined };
  try {
    if (refusal) throw refusal;
    const answer = { phone, code, locale };
    const prove = async (_tx: Tx, row: { id: string }) => row.id;
    await joinCitizen(scene, await proveByCode(context, organizationId, answer, origin, prove));
    context.db.afterCommit(tx, () => {
      forgetTry(context, phone, origin).catch((error: unknown) =>
        context.log.warn({ err: error }, 'a right code stays counted as a try'),
      );
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(scene, refusalLine(scene.t, error), { buttons: codeButtons(scene.t) });
    return;
  }
  say(scene, scene.t('bot.registered'));
  askDescription(scene);
}

/** Joins the chat to whoever made the link while they were signed in on the web. Works once. */
export async function takeLink(scene: Scene, token: string): Promise<void> {
  const { organizationId, chatId, title } = scene.chat;
  const chat = { chatId, kind: 'private' as const, title };
  const use = await redeem(scene.context, scene.tx, organizationId, token, chat);
  if (use.kind === 'refused') {
    say(scene, scene.t(use.why === 'taken' ? 'bot.linkTaken' : 'bot.linkGone'));
    return;
  }
  const locale = scene.chat.locale ?? use.locale;
  scene.t = translator(locale);
  await keepChat(scene, { locale });
  if (use.person === 'staff') {
    say(scene, scene.t('bot.linkedStaff'));
    return;
  }
  scene.memory.step = { at: 'ready' };
  talkIn(scene, null);
  scene.chat.citizenId = use.id;
  scene.caller = { kind: 'citizen', organizationId, id: use.id, loginId: use.id };
  say(scene, scene.t('bot.linked'));
}
