import { eq } from 'drizzle-orm';
import { messages, telegramChats } from '../../db/schema/index.ts';
import type { TestApp } from '../create-test-app.ts';
import { type Person as Citizen, newCitizen } from '../people.ts';
import type { Talking } from './talking.ts';
import { createPerson, type Person } from './updates.ts';

export interface Newcomer {
  person: Person;
  /** The same human, as the portal knows them. */
  citizen: Citizen;
}

let lastId = 800_000_000;

/** Somebody who is registered, in a chat of their own, and has not written a word in it. */
export async function newcomer({ test, bot }: Pick<Talking, 'test' | 'bot'>): Promise<Newcomer> {
  lastId += 1;
  const person = createPerson(lastId);
  const citizen = await newCitizen(test);
  await test.context.db.inOrganization(bot.organizationId, (tx) =>
    tx.insert(telegramChats).values({
      organizationId: bot.organizationId,
      chatId: String(person.id),
      kind: 'private',
      locale: 'uz',
      citizenId: citizen.id,
      createdAt: test.context.clock.now(),
    }),
  );
  return { person, citizen };
}

/** What they said in their sessions, in order. */
export const saidBy = (test: TestApp, { id }: Citizen) =>
  test.context.db.onPlatform((tx) =>
    tx
      .select({ text: messages.text, attachments: messages.attachments, seq: messages.seq })
      .from(messages)
      .where(eq(messages.authorId, id))
      .orderBy(messages.seq),
  );
