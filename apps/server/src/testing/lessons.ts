import { canaryRuns, learned } from '../db/schema/index.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

type ExampleRow = typeof learned.$inferSelect;
type RunRow = typeof canaryRuns.$inferSelect;

let made = 0;

/** An example that the router learned, of the home organization unless said; `fields` says what differs from a seed. */
export async function givenExample(
  test: TestApp,
  departmentId: string,
  fields: Partial<Omit<ExampleRow, 'departmentId'>> = {},
): Promise<{ id: string; text: string }> {
  made += 1;
  const row = {
    organizationId: fields.organizationId ?? (await homeOrganization(test)),
    id: test.context.newId(),
    text: `Koʻchamizdagi quvurdan suv oqyapti, ${made}-uy.`,
    source: 'seed' as const,
    createdAt: test.context.clock.now(),
    ...fields,
  };
  await test.context.db.inOrganization(row.organizationId, (tx) =>
    tx.insert(learned).values({ ...row, departmentId }),
  );
  return { id: row.id, text: row.text };
}

/** A measurement after which the home organization's admins are alerted. */
export async function givenAlert(
  test: TestApp,
  fields: Partial<Omit<RunRow, 'organizationId'>> = {},
): Promise<{ id: string }> {
  const organizationId = await homeOrganization(test);
  const row = {
    id: test.context.newId(),
    revision: 1,
    size: 200,
    before: 0.94,
    after: 0.81,
    suspects: [],
    isAlert: true,
    createdAt: test.context.clock.now(),
    ...fields,
  };
  await test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(canaryRuns).values({ ...row, organizationId }),
  );
  return { id: row.id };
}

/** Empties every router: where lessons are not the point, their model need not be made again and again. */
export async function forgetLessons(test: TestApp): Promise<void> {
  await test.context.db.onPlatform((tx) => tx.delete(learned));
}
