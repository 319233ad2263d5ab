import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bots } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { refusal } from '../../testing/refusal.ts';
import { type BotApi, startBotApi } from '../../testing/telegram/bot-api.ts';
import { keysOf } from '../auth/keys.ts';
import { unseal } from '../auth/seal.ts';

let telegram: BotApi;
let test: TestApp;
let organizationId: string;
let admin: Person;

beforeAll(async () => {
  telegram = await startBotApi();
  const env = { TELEGRAM_API_ROOT: telegram.origin };
  test = await createTestApp({ worker: false, env });
  ({ id: organizationId } = await newOrganization(test));
  admin = await newStaff(test, { role: 'admin', organizationId });
});
afterAll(() => telegram.close());

const set = (token: string | null, person = admin) =>
  person.client.updateSettings({ body: { telegram: { token } } });

async function botOf(id = organizationId) {
  const [row] = await test.context.db.inOrganization(id, (tx) =>
    tx.select().from(bots).where(eq(bots.organizationId, id)),
  );
  return row ?? null;
}
const unknown = '700100201:nobody-has-a-token-like-this';

describe('the bot of an organization', () => {
  it('is stored once Telegram knows it, sealed, and its token is told to nobody', async () => {
    const answer = await set(telegram.token);
    const row = await botOf();
    expect(row).toMatchObject({ username: 'tuman_murojaat_bot', problem: null });
    expect(unseal(keysOf(test.context.secret).sealing, row?.tokenSealed ?? '')).toBe(
      telegram.token,
    );
    const { items } = await admin.client.listAudit({ query: { target: 'settings', limit: 1 } });
    const change = {
      before: { telegram: { bot: null } },
      after: { telegram: { bot: 'tuman_murojaat_bot' } },
    };
    expect(items[0]).toMatchObject({ act: 'settings.updated', ...change });
    const settings = await admin.client.settings();
    for (const told of [answer, items, settings, { ...row, tokenSealed: null }]) {
      expect(JSON.stringify(told)).not.toContain(telegram.token.split(':')[1]);
    }
  });

  it('stays as it is where Telegram refuses, does not answer, or another organization has it', async () => {
    const before = await botOf();
    const faultOf = async (token: string, person = admin) => {
      const { code, errors } = await refusal(set(token, person));
      expect(code).toBe('invalid_input');
      expect(errors).toMatchObject([{ path: 'telegram.token' }]);
      return errors?.[0]?.message ?? '';
    };
    expect(await faultOf(unknown)).toMatch(/tanimadi/);
    telegram.addBot('700100202:one-that-answers-with-trouble', 'sekin_bot');
    telegram.faults.plan({ method: 'getMe' }, { kind: 'gateway' });
    expect(await faultOf('700100202:one-that-answers-with-trouble')).toMatch(/javob bermadi/);
    expect(await faultOf('not a token')).not.toBe('');
    const foreign = await newOrganization(test);
    const other = await newStaff(test, { role: 'admin', organizationId: foreign.id });
    expect(await faultOf(telegram.token, other)).toMatch(/boshqa tashkilot/);
    expect(await botOf()).toEqual(before);
    expect(await botOf(foreign.id)).toBeNull();
  });

  it('begins anew when it is another, goes on with another token of its own, and can be taken away', async () => {
    const setNext = () =>
      test.context.db.inOrganization(organizationId, (tx) =>
        tx.update(bots).set({ nextUpdateId: 77 }).where(eq(bots.organizationId, organizationId)),
      );
    await set(telegram.token);
    await setNext();
    const renewed = '700100200:the-same-bot-with-a-new-token';
    telegram.addBot(renewed, 'tuman_murojaat_bot');
    await set(renewed);
    expect(await botOf()).toMatchObject({ nextUpdateId: 77 });
    telegram.addBot('700100203:quite-another-bot-of-theirs', 'yangi_bot');
    await set('700100203:quite-another-bot-of-theirs');
    expect(await botOf()).toMatchObject({ username: 'yangi_bot', nextUpdateId: 0 });
    await set(null);
    expect(await botOf()).toBeNull();
    const { items } = await admin.client.listAudit({ query: { target: 'settings', limit: 1 } });
    expect(items[0]).toMatchObject({ after: { telegram: { bot: null } } });
    await set(null);
  });
});
