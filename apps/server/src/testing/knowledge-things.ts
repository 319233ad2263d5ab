import { randomBytes } from 'node:crypto';
import { chunks, documents, faqs, unansweredGroups } from '../db/schema/index.ts';
import { recordUnanswered } from '../modules/knowledge/unanswered/actions.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

/** An FAQ of the home organization, unless said; `fields` says what differs from the usual. */
export async function givenFaq(
  test: TestApp,
  fields: Partial<typeof faqs.$inferSelect> = {},
): Promise<string> {
  const now = test.context.clock.now();
  const row = {
    organizationId: await homeOrganization(test),
    id: test.context.newId(),
    question: 'Qabul kunlari qachon?',
    answer: 'Har seshanba soat 10:00 dan 13:00 gacha.',
    keywords: [],
    priority: 0,
    visibility: 'public' as const,
    createdAt: now,
    updatedAt: now,
    ...fields,
  };
  await test.context.db.inOrganization(row.organizationId, (tx) => tx.insert(faqs).values(row));
  return row.id;
}

/** A question of the home organization that nobody could answer; gives its group. */
export async function givenUnanswered(test: TestApp): Promise<string> {
  const organizationId = await homeOrganization(test);
  return test.context.db.inOrganization(organizationId, async (tx) => {
    // One word that no other question has: ids that were made together have parts in common.
    const text = `Savol ${randomBytes(12).toString('hex')}`;
    const asked = { organizationId, text, language: 'uz-Latn' as const, sessionId: null };
    await recordUnanswered(test.context, tx, asked);
    const groups = await tx.select().from(unansweredGroups);
    const group = groups.find(({ question }) => question === text);
    if (!group) throw new Error('a question of its own was put to others');
    return group.id;
  });
}

/** A public document of the home organization that answers, with one piece; gives its id. */
export async function givenDocument(
  test: TestApp,
  fields: Partial<typeof documents.$inferSelect> = {},
  text = 'Qabul har seshanba kuni soat 10:00 dan 13:00 gacha boʻladi.',
): Promise<string> {
  const { context } = test;
  const now = context.clock.now();
  const row = {
    organizationId: await homeOrganization(test),
    id: context.newId(),
    title: 'Qabul tartibi',
    visibility: 'public' as const,
    status: 'ready' as const,
    progress: 1,
    revision: 1,
    liveRevision: 1,
    type: 'text/markdown',
    size: Buffer.byteLength(text),
    chunkCount: 1,
    createdAt: now,
    updatedAt: now,
    ...fields,
  };
  const { organizationId, id: documentId } = row;
  const chunk = { organizationId, id: context.newId(), documentId, revision: 1, position: 0 };
  await context.db.inOrganization(organizationId, async (tx) => {
    await tx.insert(documents).values(row);
    await tx.insert(chunks).values({ ...chunk, heading: '', start: 0, end: text.length, text });
  });
  return documentId;
}
