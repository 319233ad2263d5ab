import { type Locale, Settings, type TextLanguage, type Translation } from '@civicconnect/contract';
import { toCyrillic } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { messages, organizations, translations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { accessSession } from '../sessions/load.ts';

type Language = Exclude<TextLanguage, 'unknown' | 'uz-Cyrl'>;
type Stored = Pick<typeof translations.$inferSelect, 'text' | 'provider' | 'model'>;

/** Uzbek is translated once, into Latin; its Cyrillic follows from that letter by letter. */
function languageOf(to: Locale): Language {
  return to === 'uz' || to === 'uz-Cyrl' ? 'uz-Latn' : to;
}

/** The message with what is stored of it; 404 unless the caller may read its session. */
async function readBefore(tx: Tx, caller: StaffCaller, messageId: string, language: Language) {
  const { organizationId } = caller;
  const [message] = await tx
    .select({
      sessionId: messages.sessionId,
      text: messages.text,
      settings: organizations.settings,
    })
    .from(messages)
    .innerJoin(organizations, eq(organizations.id, messages.organizationId))
    .where(and(eq(messages.organizationId, organizationId), eq(messages.id, messageId)));
  if (!message) throw new Refused('not_found');
  await accessSession(tx, caller, message.sessionId);
  const [known] = await tx
    .select()
    .from(translations)
    .where(
      and(
        eq(translations.organizationId, organizationId),
        eq(translations.messageId, messageId),
        eq(translations.language, language),
      ),
    );
  return { ...message, known };
}

type Asked = Awaited<ReturnType<typeof readBefore>>;

async function askProvider(
  context: Context,
  caller: StaffCaller,
  messageId: string,
  language: Language,
  { sessionId, text, settings }: Asked,
): Promise<Stored> {
  if (!context.models.isConfigured) {
    throw new Refused('unavailable', { params: { about: 'no_translator' } });
  }
  await context.limits.consume('translationsPerStaff', caller.id);
  const { ai } = Settings.parse(settings);
  // What reads like an order to a machine is shown to none.
  if ((await context.brain.detectInjection(text)).riskScore >= ai.injectionIsolate) {
    throw new Refused('unavailable', { params: { about: 'not_translated' } });
  }
  const made = await context.models.translate({
    organizationId: caller.organizationId,
    sessionId,
    messageId,
    text,
    to: language,
    maskPersonalData: ai.maskPersonalData,
    dailyCap: ai.dailyCap,
  });
  if (!made) throw new Refused('unavailable', { params: { about: 'no_translation' } });
  return made;
}

/**
 * A message of a session that the caller may read, in another language. What was translated once is
 * kept. Personal data is masked on its way; what the injection detector suspects never leaves.
 *
 * @throws Refused 503 `unavailable` without a provider, when none answers, or for a suspected text
 */
export async function translateMessage(
  context: Context,
  caller: StaffCaller,
  messageId: string,
  to: Locale,
): Promise<Translation> {
  const { organizationId } = caller;
  const language = languageOf(to);
  const asked = await context.db.inOrganization(organizationId, (tx) =>
    readBefore(tx, caller, messageId, language),
  );
  const found = asked.known ?? (await askProvider(context, caller, messageId, language, asked));
  if (!asked.known) {
    const { text, provider, model } = found;
    const createdAt = context.clock.now();
    await context.db.inOrganization(organizationId, (tx) =>
      tx
        .insert(translations)
        .values({ organizationId, messageId, language, text, provider, model, createdAt })
        .onConflictDoNothing(),
    );
  }
  return {
    messageId,
    to,
    text: to === 'uz-Cyrl' ? toCyrillic(found.text) : found.text,
    provider: found.provider,
    model: found.model,
  };
}
