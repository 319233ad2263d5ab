import type { NearText } from '@civicconnect/ai';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { learned } from '../../db/schema/index.ts';
import type { Jobs } from '../../jobs/add.ts';
import { syncBrain } from './brain-sync.ts';
import { lockTeaching } from './checkpoint.ts';
import { retire } from './retire.ts';

type Row = typeof learned.$inferSelect;

/**
 * Cosine from which two texts say nearly the same. In the demo district no example is nearer than .37
 * to one of another department; paraphrases of one matter reach .4 to .7.
 */
const nearlySame = 0.55;
const looked = 20;
/** One word against another is a difference of opinion; two that agree are the rule. */
const voicesNeeded = 2;

const isStaffs = ({ source }: Row): boolean => source === 'confirmed' || source === 'corrected';

const idsOf = (near: readonly NearText[]): string[] =>
  near.flatMap(({ exampleId, similarity }) =>
    exampleId !== null && similarity >= nearlySame ? [exampleId] : [],
  );

/**
 * Of the later words about the text of `earlier`, the two or more that agree on another department;
 * each from a session of its own. Null when there are none.
 */
export function contradictionOf(earlier: Row, about: readonly Row[]): string | null {
  const voices = new Map<string, Set<string>>();
  for (const later of about) {
    if (!isStaffs(later) || later.sessionId === null || later.sessionId === earlier.sessionId)
      continue;
    if (later.departmentId === earlier.departmentId || later.revision <= earlier.revision) continue;
    const sessions = voices.get(later.departmentId) ?? new Set();
    voices.set(later.departmentId, sessions.add(later.sessionId));
  }
  return [...voices].find(([, sessions]) => sessions.size >= voicesNeeded)?.[0] ?? null;
}

/**
 * Retires the examples that the new one and another later word of staff contradict by agreeing on
 * another department. A single correction never retires anything.
 */
export async function retireContradicted(
  context: Context,
  { organizationId, learnedId }: Jobs['contradictions'],
): Promise<void> {
  const active = (ids: string[]) =>
    and(
      eq(learned.organizationId, organizationId),
      inArray(learned.id, ids),
      isNull(learned.retiredAt),
    );
  const rowsOf = (ids: string[]) =>
    context.db.inOrganization(organizationId, (tx) => tx.select().from(learned).where(active(ids)));

  const [taught] = await rowsOf([learnedId]);
  if (!taught || !isStaffs(taught)) return;
  await syncBrain(context, organizationId);
  const nearTo = async (text: string) =>
    idsOf(await context.brain.nearest(organizationId, text, looked));
  const earlier = (await rowsOf(await nearTo(taught.text))).filter(
    ({ departmentId, revision }) =>
      departmentId !== taught.departmentId && revision < taught.revision,
  );
  for (const example of earlier) {
    const about = await nearTo(example.text);
    await context.db.inOrganization(organizationId, async (tx) => {
      await lockTeaching(tx, organizationId);
      const rows = await tx
        .select()
        .from(learned)
        .where(active([...about, example.id]));
      const itself = rows.find(({ id }) => id === example.id);
      if (!itself || contradictionOf(itself, rows) !== taught.departmentId) return;
      await retire(context, tx, organizationId, example.id, { reason: 'contradicted', by: null });
    });
  }
}
