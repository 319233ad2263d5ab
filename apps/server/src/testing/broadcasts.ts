import { broadcasts } from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

/** A broadcast to one department of the home organization; `fields` says what differs. */
export async function givenBroadcast(
  test: TestApp,
  departmentId: string,
  fields: Partial<typeof broadcasts.$inferSelect> = {},
): Promise<string> {
  const row = {
    organizationId: await homeOrganization(test),
    id: test.context.newId(),
    audience: 'departments' as const,
    departmentIds: [departmentId],
    text: { uz: 'Bugun tushlik soat birda.' },
    authorId: test.context.newId(),
    authorName: 'Dilnoza Rahimova',
    createdAt: test.context.clock.now(),
    ...fields,
  };
  await test.context.db.inOrganization(row.organizationId, (tx) =>
    tx.insert(broadcasts).values(row),
  );
  return row.id;
}
