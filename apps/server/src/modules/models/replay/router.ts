import type { Brain } from '@civicconnect/ai';
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../../context.ts';
import { learned, replayedMessages } from '../../../db/schema/index.ts';
import { departmentTexts, exampleOf, readVerdicts } from '../../routing/brain-store.ts';
import { syncBrain } from '../../routing/brain-sync.ts';

/** The router that a replay asks. */
export interface ReplayRouter {
  brain: Pick<Brain, 'analyze' | 'explain'>;
  /** Lessons that it was not taught. */
  leftOut: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Lessons that stem from the messages of a replay. */
async function lessonsOf(context: Context, organizationId: string, replayId: string) {
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ id: learned.id })
      .from(learned)
      .innerJoin(
        replayedMessages,
        and(
          eq(replayedMessages.organizationId, learned.organizationId),
          eq(replayedMessages.sessionId, learned.sessionId),
        ),
      )
      .where(
        and(
          eq(learned.organizationId, organizationId),
          eq(replayedMessages.replayId, replayId),
          isNotNull(learned.sessionId),
          isNull(learned.retiredAt),
        ),
      ),
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * The organization's own router, where nothing that it learned stems from the sampled messages; else one
 * made for the replay without those lessons, beside it: nobody is examined on what they learned by heart.
 */
export async function routerWithout(
  context: Context,
  organizationId: string,
  replayId: string,
): Promise<ReplayRouter> {
  const leftOut = await lessonsOf(context, organizationId, replayId);
  const { brain } = context;
  await syncBrain(context, organizationId);
  if (leftOut.size === 0) return { brain, leftOut, close: async () => {} };
  const key = `replay ${replayId}`;
  const stored = await context.db.inOrganization(organizationId, async (tx) => ({
    departments: await departmentTexts(tx, organizationId),
    rows: await tx
      .select()
      .from(learned)
      .where(and(eq(learned.organizationId, organizationId), isNull(learned.retiredAt)))
      .orderBy(asc(sql`revision`)),
  }));
  const examples = stored.rows.filter(({ id }) => !leftOut.has(id)).map(exampleOf);
  await brain.load(key, stored.departments, examples);
  await brain.setVerdicts(key, await readVerdicts(context, organizationId));
  return {
    leftOut,
    brain: {
      analyze: (input) => brain.analyze({ ...input, organizationId: key }),
      explain: (_organization, asked) => brain.explain(key, asked),
    },
    close: () => brain.forget(key),
  };
}
