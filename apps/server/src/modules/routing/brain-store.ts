import type { DepartmentText, Example, Verdict } from '@civicconnect/ai';
import { Settings } from '@civicconnect/contract';
import { and, asc, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { departments, injectionVerdicts, learned, organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCheckpoint } from './checkpoint.ts';

/** What a router is made from, as it is stored. */
export interface Stored {
  /** Up to which revision examples are learned as one batch; null before the first model was made. */
  checkpoint: number | null;
  texts: DepartmentText[];
  rows: (typeof learned.$inferSelect)[];
}

/** Older verdicts than so many are forgotten: wordings of attacks change. */
const rememberedVerdicts = 2000;

export function exampleOf({
  id,
  text,
  language,
  departmentId,
  source,
  sessionId,
}: Stored['rows'][number]): Example {
  const example: Example = { id, text, departmentId, source, sessionId };
  return language === null ? example : { ...example, language };
}

/** Where what is stored stands, and what the organization has set for its brain. */
export interface Marks {
  /** Differs whenever anything that a router is made from does. */
  key: string;
  /** The newest verdict on a stopped text, 0 where there is none. */
  verdict: number;
  settings: Settings['ai'];
}

const marksOf = prepared((tx) => {
  const organizationId = sql`${sql.placeholder('organizationId')}::uuid`;
  return tx
    .select({
      key: sql<string>`concat_ws(' ',
        (select revision from router_checkpoints where organization_id = ${organizationId}),
        (select coalesce(max(revision), 0) from learned where organization_id = ${organizationId}),
        (select md5(string_agg(id || xmin::text, ',' order by id)) from departments
          where organization_id = ${organizationId}))`,
      verdict: sql<string>`(select coalesce(max(revision), 0) from injection_verdicts
        where organization_id = ${organizationId})`,
      settings: sql<unknown>`settings->'ai'`,
    })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .prepare('brain_marks');
});

/**
 * One statement, by indexes: it is asked before every analysis. Departments are known by the
 * transactions that wrote them last, so that none of their texts are read.
 * @throws Refused 404 for an organization that is not there
 */
export async function readMarks(context: Context, organizationId: string): Promise<Marks> {
  const [marks] = await context.db.inOrganization(organizationId, (tx) =>
    marksOf(tx, { organizationId }),
  );
  if (!marks) throw new Refused('not_found');
  const { key, verdict, settings } = marks;
  // What was stored by an earlier version lacks what came later: the schema knows the defaults.
  return {
    key,
    verdict: Number(verdict),
    settings: Settings.shape.ai.parse(settings ?? undefined),
  };
}

export async function departmentTexts(tx: Tx, organizationId: string): Promise<DepartmentText[]> {
  const rows = await tx
    .select()
    .from(departments)
    .where(eq(departments.organizationId, organizationId))
    .orderBy(asc(departments.order), asc(departments.id));
  return rows.map(({ id, name, description, active }) => ({
    id,
    names: name,
    descriptions: description,
    active,
  }));
}

/**
 * Departments and examples: changes after a revision, examples taken back included, or all that count
 * now when it is null. The checkpoint is read before the examples: what it covers was committed before
 * it, so the rows read after it hold the whole batch.
 */
export function readStored(
  context: Context,
  organizationId: string,
  after: number | null,
): Promise<Stored> {
  return context.db.inOrganization(organizationId, async (tx) => ({
    checkpoint: await readCheckpoint(tx, organizationId),
    texts: await departmentTexts(tx, organizationId),
    rows: await tx
      .select()
      .from(learned)
      .where(
        and(
          eq(learned.organizationId, organizationId),
          after === null ? isNull(learned.retiredAt) : gt(learned.revision, after),
        ),
      )
      .orderBy(asc(learned.revision)),
  }));
}

/** What superusers decided about stopped texts, oldest first. */
export async function readVerdicts(context: Context, organizationId: string): Promise<Verdict[]> {
  const verdicts = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ text: injectionVerdicts.text, isAttack: injectionVerdicts.isAttack })
      .from(injectionVerdicts)
      // One whose citizen had it removed keeps its place, without a text.
      .where(
        and(eq(injectionVerdicts.organizationId, organizationId), ne(injectionVerdicts.text, '')),
      )
      .orderBy(desc(injectionVerdicts.revision))
      .limit(rememberedVerdicts),
  );
  return verdicts.reverse();
}
