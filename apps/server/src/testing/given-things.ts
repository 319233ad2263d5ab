import { eq } from 'drizzle-orm';
import { messages } from '../db/schema/index.ts';
import { givenApiKey } from './api-keys.ts';
import { givenBroadcast } from './broadcasts.ts';
import type { Cast } from './cast.ts';
import type { TestApp } from './create-test-app.ts';
import type { About, Thing } from './expectations.ts';
import { givenFailedJob } from './failed-jobs.ts';
import { givenImprovement } from './improvement-things.ts';
import { givenNeighborhood, givenQuickReply } from './kept-things.ts';
import { givenDocument, givenFaq, givenUnanswered } from './knowledge-things.ts';
import { givenAlert, givenExample } from './lessons.ts';
import { newCitizen, newOrganization, newStaff } from './people.ts';
import { givenReplay } from './replays.ts';
import { givenSession } from './sessions.ts';
import { givenWebhook, givenWebhookDelivery } from './webhooks.ts';

/** One that all staff of the organization may read: its session is in triage. */
async function givenMessage(test: TestApp): Promise<string> {
  const { id } = await givenSession(test, { status: 'triage' });
  const [message] = await test.context.db.onPlatform((tx) =>
    tx.select({ id: messages.id }).from(messages).where(eq(messages.sessionId, id)),
  );
  return message?.id ?? '';
}

export type GivenThings = Record<Thing, () => Promise<string>>;

/** How one of each kind is made in the first organization; gives its id. */
export const givenThingsOf = (test: TestApp, cast: Cast): GivenThings => ({
  citizen: async () => (await newCitizen(test)).id,
  staff: async () => (await newStaff(test)).id,
  department: async () => cast.ownDepartment,
  example: async () => (await givenExample(test, cast.ownDepartment)).id,
  alert: async () => (await givenAlert(test)).id,
  neighborhood: () => givenNeighborhood(test),
  quickReply: () => givenQuickReply(test),
  message: () => givenMessage(test),
  broadcast: () => givenBroadcast(test, cast.ownDepartment),
  organization: async () => (await newOrganization(test)).id,
  job: () => givenFailedJob(test),
  faq: () => givenFaq(test),
  document: () => givenDocument(test),
  removedFaq: () => givenFaq(test, { removedAt: test.context.clock.now() }),
  removedDocument: () => givenDocument(test, { removedAt: test.context.clock.now() }),
  unanswered: () => givenUnanswered(test),
  improvement: () => givenImprovement(test),
  apiKey: () => givenApiKey(test),
  webhook: async () => (await givenWebhook(test)).id,
  webhookDelivery: () => givenWebhookDelivery(test),
  replay: () => givenReplay(test),
});

const every: Record<Thing, true> = {
  citizen: true,
  staff: true,
  department: true,
  example: true,
  alert: true,
  neighborhood: true,
  quickReply: true,
  message: true,
  broadcast: true,
  organization: true,
  job: true,
  faq: true,
  document: true,
  removedFaq: true,
  removedDocument: true,
  unanswered: true,
  improvement: true,
  apiKey: true,
  webhook: true,
  webhookDelivery: true,
  replay: true,
};

/** Every kind of them, for tests that go through all. */
export const things = Object.keys(every) as Thing[];

export const isThing = (about: About): about is Thing => about in every;
