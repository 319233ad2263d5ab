import { eq } from 'drizzle-orm';
import { audit } from '../../../db/schema/index.ts';
import type { TestApp } from '../../../testing/create-test-app.ts';

/** What is on record in an organization. */
export const actsOf = (test: TestApp, organizationId: string) =>
  test.context.db.inOrganization(organizationId, (tx) =>
    tx.select().from(audit).where(eq(audit.organizationId, organizationId)),
  );

/** Of the organization that tests found. */
export const admin = {
  name: 'Anvar Yoʻldoshev',
  email: 'anvar@chashma.example',
  password: 'tor-koʻprik-yashil-olma-7',
};

export const chashma = {
  name: 'Chashma suv',
  slug: 'chashma-suv',
  kind: 'company' as const,
  admin,
};
