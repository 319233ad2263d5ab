import { createClient, type Scope, scopes } from '@civicconnect/contract';
import { apiKeys } from '../db/schema/index.ts';
import { hashOfKey } from '../modules/api-keys/caller.ts';
import type { Cast, Part } from './cast.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization, type Person } from './people.ts';

let made = 0;

/** A system with a key of an organization (the first, unless said), which stands where others have a token. */
export async function newApiKey(
  test: TestApp,
  held: readonly Scope[],
  fields: Partial<typeof apiKeys.$inferInsert> = {},
): Promise<Person & { apiKey: string }> {
  made += 1;
  const { context } = test;
  const organizationId = fields.organizationId ?? (await homeOrganization(test));
  const apiKey = `civic_${organizationId}_${String(made).padStart(43, 'k')}`;
  const row = {
    organizationId,
    id: context.newId(),
    name: `Tizim ${made}`,
    keyHash: hashOfKey(apiKey),
    hint: apiKey.slice(-4),
    scopes: [...held],
    requestsPerMinute: 6000,
    createdAt: context.clock.now(),
    ...fields,
  };
  await context.db.inOrganization(organizationId, (tx) => tx.insert(apiKeys).values(row));
  return {
    id: row.id,
    name: row.name,
    token: '',
    apiKey,
    client: createClient({ baseUrl: test.url, headers: () => ({ 'x-api-key': apiKey }) }),
    renew: async () => {},
  };
}

/** Keys with a part in the walk over all routes: one that may do all that keys may, one that may nothing, a foreign one. */
export async function keyParts(test: TestApp, cast: Cast): Promise<Part[]> {
  const parts = [
    { part: 'a key for everything', scopes, isForeign: false },
    { part: 'a key for nothing', scopes: [], isForeign: false },
    { part: 'a foreign key', scopes, isForeign: true },
  ];
  return Promise.all(
    parts.map(async (given) => {
      const organizationId = given.isForeign ? cast.foreign.id : cast.organizationId;
      const person = await newApiKey(test, given.scopes, { organizationId });
      const { id } = person;
      return {
        ...given,
        holder: 'apiKey' as const,
        actor: { kind: 'staff' as const, id, role: 'operator' as const, departmentIds: [] },
        person,
      };
    }),
  );
}

/** A key of the first organization; gives its id. */
export const givenApiKey = async (test: TestApp) => (await newApiKey(test, ['ask'])).id;
