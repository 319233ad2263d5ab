import { and, eq } from 'drizzle-orm';
import { learned, vectorModels, vectors } from '../../db/schema/index.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { newOrganization } from '../../testing/people.ts';

export interface Taught {
  organizationId: string;
  departmentId: string;
  /** Teaches one more example. Gives its id. */
  teach(text: string): Promise<string>;
  retire(exampleId: string): Promise<void>;
  /** How many vectors of a model are stored. */
  stored(model: string): Promise<number>;
  /** The models that are stored, and whether each is whole. */
  models(): Promise<{ model: string; isReady: boolean }[]>;
}

/** An organization of one department that was taught a few things. */
export async function givenTaught(test: TestApp, count: number): Promise<Taught> {
  const { id: organizationId, departmentId } = await newOrganization(test);
  const { context } = test;
  const { db } = context;
  const teach = async (text: string) => {
    const id = context.newId();
    await db.inOrganization(organizationId, (tx) =>
      tx.insert(learned).values({
        organizationId,
        id,
        text,
        departmentId,
        source: 'seed',
        createdAt: context.clock.now(),
      }),
    );
    return id;
  };
  for (let at = 1; at <= count; at += 1) await teach(exampleText(at));
  return {
    organizationId,
    departmentId,
    teach,
    async retire(exampleId) {
      await db.inOrganization(organizationId, (tx) =>
        tx
          .update(learned)
          .set({ retiredAt: context.clock.now() })
          .where(and(eq(learned.organizationId, organizationId), eq(learned.id, exampleId))),
      );
    },
    stored: (model) =>
      db.inOrganization(organizationId, (tx) =>
        tx.$count(
          vectors,
          and(eq(vectors.organizationId, organizationId), eq(vectors.model, model)),
        ),
      ),
    async models() {
      const rows = await db.inOrganization(organizationId, (tx) =>
        tx
          .select()
          .from(vectorModels)
          .where(eq(vectorModels.organizationId, organizationId))
          .orderBy(vectorModels.createdAt),
      );
      return rows.map(({ model, readyAt }) => ({ model, isReady: readyAt !== null }));
    },
  };
}

/** No two alike, each with a word of its own. */
export const exampleText = (at: number): string =>
  `Koʻchamizdagi ${10_000 + at * 7}-son quduq qopqogʻi sinib qolgan, bolalar uchun xavfli.`;
