import {
  type BodyOf,
  type endpoints,
  type Locale,
  type ResponseOf,
  Settings,
  type TextLanguage,
} from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { wordsOf } from '../routing/learned-wording.ts';
import { knownTexts } from './examples.ts';

type Body = BodyOf<typeof endpoints.draftExamples>;

/** The locale in which the department is described to a provider that writes in the language. */
function localeOf(language: Exclude<TextLanguage, 'unknown'>): Locale {
  return language === 'uz-Latn' ? 'uz' : language;
}

async function readBefore(tx: Tx, organizationId: string, departmentId: string) {
  const [department] = await tx
    .select({
      name: departments.name,
      description: departments.description,
      settings: organizations.settings,
    })
    .from(departments)
    .innerJoin(organizations, eq(organizations.id, departments.organizationId))
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
  if (!department) throw new Refused('not_found');
  return { ...department, known: await knownTexts(tx, organizationId, departmentId) };
}

/**
 * Example messages that a provider proposes; nothing is learned of them. What the department knows
 * already is not proposed, and never leaves the machine.
 *
 * @throws Refused 503 `unavailable` when no provider is set up, or none answers
 */
export async function draftExamples(
  context: Context,
  caller: StaffCaller,
  departmentId: string,
  { language, count }: Body,
): Promise<ResponseOf<typeof endpoints.draftExamples>> {
  const { organizationId } = caller;
  const { name, description, settings, known } = await context.db.inOrganization(
    organizationId,
    (tx) => readBefore(tx, organizationId, departmentId),
  );
  if (!context.models.isConfigured) {
    throw new Refused('unavailable', { params: { about: 'no_provider' } });
  }
  await context.limits.consume('draftsPerStaff', caller.id);
  const locale = localeOf(language);
  const draft = await context.models.draftExamples({
    organizationId,
    sessionId: null,
    messageId: null,
    department: { name: localized(name, locale), description: localized(description, locale) },
    known,
    language,
    count,
    dailyCap: Settings.parse(settings).ai.dailyCap,
  });
  if (!draft) throw new Refused('unavailable', { params: { about: 'no_answer' } });
  const seen = new Set(known.map(wordsOf));
  return { ...draft, texts: draft.texts.filter((text) => !seen.has(wordsOf(text))) };
}
