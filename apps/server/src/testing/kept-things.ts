import { neighborhoods, quickReplies } from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

let made = 0;

/** A neighbourhood of the home organization, unless said; `fields` says what differs from the usual. */
export async function givenNeighborhood(
  test: TestApp,
  fields: Partial<typeof neighborhoods.$inferSelect> = {},
): Promise<string> {
  made += 1;
  const row = {
    organizationId: await homeOrganization(test),
    id: test.context.newId(),
    name: { uz: `Bogʻiston ${made}`, ru: `Богистан ${made}` },
    order: 100 + made,
    ...fields,
  };
  await test.context.db.inOrganization(row.organizationId, (tx) =>
    tx.insert(neighborhoods).values(row),
  );
  return row.id;
}

/** A quick reply of the home organization, unless said; `fields` says what differs from the usual. */
export async function givenQuickReply(
  test: TestApp,
  fields: Partial<typeof quickReplies.$inferSelect> = {},
): Promise<string> {
  made += 1;
  const now = test.context.clock.now();
  const row = {
    organizationId: await homeOrganization(test),
    id: test.context.newId(),
    title: { uz: `Qabul qilindi ${made}` },
    text: { uz: 'Assalomu alaykum, {citizen}! Murojaatingiz {number} qabul qilindi.' },
    order: 100 + made,
    createdAt: now,
    updatedAt: now,
    ...fields,
  };
  await test.context.db.inOrganization(row.organizationId, (tx) =>
    tx.insert(quickReplies).values(row),
  );
  return row.id;
}
