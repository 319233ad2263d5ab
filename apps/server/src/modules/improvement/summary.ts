import type { Line } from '@civicconnect/ai';
import { Settings } from '@civicconnect/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { improvements, organizations } from '../../db/schema/index.ts';
import type { Jobs } from '../../jobs/add.ts';
import { languageOfLocale } from '../sessions/language.ts';

/** So many of its sessions are read to a provider. */
const mostRead = 12;

const isIt = ({ organizationId, improvementId }: Jobs['word_improvement']) =>
  and(eq(improvements.organizationId, organizationId), eq(improvements.id, improvementId));

/** What citizens wrote with these ratings, and what their sessions were about, session by session. */
async function readVoices(context: Context, job: Jobs['word_improvement']) {
  const { organizationId } = job;
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({ sessionIds: improvements.sessionIds, settings: organizations.settings })
      .from(improvements)
      .innerJoin(organizations, eq(organizations.id, improvements.organizationId))
      .where(and(isIt(job), eq(improvements.isOpen, true)));
    if (!row) return null;
    const ids = row.sessionIds.slice(0, mostRead);
    const { rows } = await tx.execute<{ text: string }>(sql`
      select concat_ws(' ', m.matter, g.comment) as text from feedback g
      left join session_summaries m
        on m.organization_id = g.organization_id and m.session_id = g.session_id
      where g.organization_id = ${organizationId} and g.session_id = any(${sql.param(ids)}::uuid[])
      order by g.created_at desc`);
    const texts = rows.map(({ text }) => text).filter((text) => text !== '');
    return { texts, settings: Settings.parse(row.settings) };
  });
}

/**
 * Job: what low ratings have in common, in a provider's words, masked. Without one, or where it says
 * what nobody wrote, the words that repeat stand alone. What the detector suspects is not shown to it.
 */
export async function wordImprovement(
  context: Context,
  job: Jobs['word_improvement'],
): Promise<void> {
  const voices = await readVoices(context, job);
  if (!voices || !context.models.isConfigured) return;
  const { ai, languages } = voices.settings;
  const lines: Line[] = [];
  for (const text of voices.texts) {
    const { riskScore } = await context.brain.detectInjection(text);
    if (riskScore < ai.injectionIsolate) lines.push({ from: 'citizen', text });
  }
  if (lines.length === 0) return;
  const made = await context.models.summarize({
    organizationId: job.organizationId,
    sessionId: null,
    messageId: null,
    lines,
    language: languageOfLocale(languages[0] ?? 'uz'),
    rating: null,
    maskPersonalData: ai.maskPersonalData,
    dailyCap: ai.dailyCap,
  });
  if (!made) return;
  await context.db.inOrganization(job.organizationId, (tx) =>
    tx
      .update(improvements)
      .set({ summary: made.text, summaryProvider: made.provider })
      .where(isIt(job)),
  );
}
