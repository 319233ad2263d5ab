import { translator } from '@civicconnect/i18n';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { organizations } from '../../../db/schema/index.ts';
import { forgetSuspended } from '../../../modules/platform/suspended.ts';
import type { TestApp } from '../../../testing/create-test-app.ts';
import { homeOrganization } from '../../../testing/people.ts';
import type { BotOfTest } from '../../../testing/telegram/ledger.ts';
import {
  openTalking,
  registered,
  type Talking,
  textsOf,
} from '../../../testing/telegram/talking.ts';
import { createPerson } from '../../../testing/telegram/updates.ts';

let talking: Talking;
let test: TestApp;
let bot: BotOfTest;

beforeAll(async () => {
  talking = await openTalking();
  ({ test, bot } = talking);
});

const t = translator('ru');
const appeal = 'Третий день нет питьевой воды в нашем доме, помогите.';

async function suspend(suspendedAt: Date | null): Promise<void> {
  const home = await homeOrganization(test);
  await test.context.db.onPlatform((tx) =>
    tx.update(organizations).set({ suspendedAt }).where(eq(organizations.id, home)),
  );
  forgetSuspended(test.context, home);
}

it('says in the reader’s language that nothing is taken now, and takes it again afterwards', async () => {
  const person = await registered(talking, 700_000_101, '998901110101', 'ru');
  await suspend(test.context.clock.now());
  expect(textsOf(await bot.hears(person.text(appeal)))).toEqual([t('bot.suspended')]);
  const stranger = createPerson(700_000_102);
  await bot.hears(stranger.text('/start'));
  await bot.hears(stranger.press('lang:ru'));
  expect(textsOf(await bot.hears(stranger.contact('998901110102')))).toContain(t('bot.suspended'));
  await suspend(null);
  const taken = textsOf(await bot.hears(person.text(appeal)));
  expect(taken).not.toContain(t('bot.suspended'));
  expect(taken.length).toBeGreaterThan(0);
}, 120_000);
