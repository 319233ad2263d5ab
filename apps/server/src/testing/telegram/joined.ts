import type { Locale } from '@civicconnect/contract';
import { telegramChats } from '../../db/schema/index.ts';
import type { TestApp } from '../create-test-app.ts';
import { homeOrganization, newCitizen } from '../people.ts';
import { createPerson, type Person } from './updates.ts';

/** Somebody who is registered, on the web and in a chat of their own with the bot. */
export async function joinedPerson(
  test: TestApp,
  id: number,
  locale: Locale = 'uz',
): Promise<{ person: Person; citizen: Awaited<ReturnType<typeof newCitizen>> }> {
  const citizen = await newCitizen(test);
  const organizationId = await homeOrganization(test);
  await test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(telegramChats).values({
      organizationId,
      chatId: String(id),
      kind: 'private',
      locale,
      citizenId: citizen.id,
      createdAt: test.context.clock.now(),
    }),
  );
  return { person: createPerson(id), citizen };
}
