import { improvements } from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

let made = 0;

/** A suggestion of the home organization; `fields` says what differs from the usual. */
export async function givenImprovement(
  test: TestApp,
  fields: Partial<typeof improvements.$inferInsert> = {},
): Promise<string> {
  made += 1;
  const now = test.context.clock.now();
  const row: typeof improvements.$inferInsert = {
    organizationId: await homeOrganization(test),
    id: test.context.newId(),
    kind: 'low_ratings',
    subject: `given-${made}`,
    count: 3,
    of: 5,
    average: 2.5,
    words: [],
    sessionIds: [],
    isOpen: true,
    openedAt: now,
    updatedAt: now,
    ...fields,
  };
  await test.context.db.inOrganization(row.organizationId, (tx) =>
    tx.insert(improvements).values(row),
  );
  return row.id;
}
