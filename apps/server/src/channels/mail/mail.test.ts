import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveries } from '../../db/schema/index.ts';
import { startDispatcher } from '../../modules/deliveries/dispatcher.ts';
import { notifyStaff } from '../../modules/notifications/notify.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { type MailStandIn, mailAccount, startMail } from '../../testing/mail/stand-in.ts';
import { departmentNamed, homeOrganization, newStaff } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { createMailSender } from './sender.ts';
import { handOver } from './smtp.ts';

let mail: MailStandIn;
let house: TestApp;
beforeAll(async () => {
  mail = await startMail();
  house = await createTestApp({
    worker: false,
    env: { SMTP_URL: mail.url, PUBLIC_URL: 'http://127.0.0.1:3999' },
  });
});
afterAll(() => mail.close());
beforeEach(() => {
  mail.received.length = 0;
});

/** The text of a mail, its transfer encoding taken off. */
function textOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Lets the ledger be worked off until `count` mails came. */
async function arrive(count: number): Promise<void> {
  const dispatcher = startDispatcher(house.context, [createMailSender(house.context)]);
  await vi.waitFor(() => expect(mail.received).toHaveLength(count), { timeout: 20_000 });
  await dispatcher.stop();
}

describe('links', () => {
  it('go to who was invited, in their language, and the ledger does not tell them', async () => {
    const admin = await newStaff(house, { role: 'admin' });
    const { invitationUrl = '' } = await admin.client.createStaff({
      body: {
        name: 'Анна\r\nBcc: chet@el.example',
        email: 'anna@hokimlik.example',
        role: 'operator',
        departmentIds: [],
        locale: 'ru',
      },
    });
    const rows = await house.context.db.onPlatform((tx) =>
      tx.select().from(deliveries).where(eq(deliveries.channel, 'email')),
    );
    expect(rows).toHaveLength(1);
    const token = invitationUrl.split('/').at(-1) ?? 'none';
    expect(JSON.stringify(rows)).not.toContain(token);
    await arrive(1);
    const [letter] = mail.received;
    expect(letter).toMatchObject({ from: mailAccount.user, to: ['anna@hokimlik.example'] });
    expect(letter?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m);
    const text = textOf(letter?.raw ?? '');
    expect(text).toContain('Здравствуйте');
    expect(text).toContain(invitationUrl);
  });

  it('go to who forgot their password; nobody is told whether there is an account', async () => {
    const clerk = await newStaff(house, { role: 'operator' });
    const { person } = await clerk.client.me();
    if (person.kind !== 'staff') throw new Error('not staff');
    const anyone = house.client();
    await anyone.requestPassword({ body: { email: person.email } });
    await anyone.requestPassword({ body: { email: 'nobody@hokimlik.example' } });
    await workOff(house);
    await arrive(1);
    expect(mail.received[0]?.to).toEqual([person.email]);
    const url = textOf(mail.received[0]?.raw ?? '').match(/http\S+\/staff\/reset\/(\S+)/);
    const { email } = await anyone.resetPassword({
      body: { token: url?.[1] ?? '', password: 'tor-koʻprik-yashil-olma-7' },
    });
    expect(email).toBe(person.email);
  });
});

describe('notices', () => {
  it('go to whoever chose their kind, once while they are unread, in their language', async () => {
    const chosen = { quiet: [], sound: true, email: ['queued' as const] };
    const [reader, other] = [await newStaff(house), await newStaff(house)];
    await reader.client.updateMe({ body: { locale: 'ru', notifications: chosen } });
    const organizationId = await homeOrganization(house);
    const water = await departmentNamed(house, 'Ichimlik suvi');
    for (let times = 0; times < 2; times += 1) {
      await house.context.db.inOrganization(organizationId, (tx) =>
        notifyStaff(house.context, tx, {
          organizationId,
          audience: { staffIds: [reader.id, other.id] },
          kind: 'queued',
          params: { departmentId: water },
        }),
      );
    }
    await arrive(1);
    const { address } = await reader.client.noticeMail();
    expect(mail.received[0]?.to).toEqual([address]);
    const text = textOf(mail.received[0]?.raw ?? '');
    expect(text).toContain('Моя учётная запись');
    expect(text).toContain('http://127.0.0.1:3999/staff');
  });
});

describe('a mail server in trouble', () => {
  const letter = {
    from: mailAccount.user,
    to: 'kim@hokimlik.example',
    raw: Buffer.from('Subject: Salom\r\n\r\nSalom\r\n'),
  };
  const send = (url = mail.url) => handOver({ url, from: letter.from }, letter, 1500);

  it('takes what it takes', async () => {
    expect(await send()).toEqual({ kind: 'taken', externalId: null });
    expect(mail.received).toHaveLength(1);
  });

  it.each([
    [{ at: 'to', status: 451 }, { kind: 'again' }],
    [
      { at: 'to', status: 550 },
      { kind: 'refused', reason: 'unknown_address' },
    ],
    [
      { at: 'from', status: 550 },
      { kind: 'refused', reason: 'not_configured' },
    ],
    [
      { at: 'data', status: 552 },
      { kind: 'refused', reason: 'refused' },
    ],
    [{ at: 'data', status: 451 }, { kind: 'again' }],
    [{ at: 'data', does: 'hang' }, { kind: 'unknown' }],
    [{ at: 'data', does: 'drop' }, { kind: 'unknown' }],
  ] as const)('%o', async (fault, outcome) => {
    mail.faults.push(fault);
    expect(await send()).toEqual(outcome);
    expect(mail.received).toEqual([]);
  });

  it('says that it is not set up when the account is refused', async () => {
    const wrong = mail.url.replace('pochta', 'boshqa');
    expect(await send(wrong)).toEqual({ kind: 'refused', reason: 'not_configured' });
  });

  it('may send again what reached nobody', async () => {
    const gone = await startMail();
    await gone.close();
    expect(await send(gone.url)).toEqual({ kind: 'again' });
  });
});
