import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { MailContent } from '../../channels/mail/sender.ts';
import { deliveries, organizations } from '../../db/schema/index.ts';
import { sweepNews } from '../../jobs/news.ts';
import { letPass } from '../../testing/clock.ts';

import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newStaff } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { keysOf } from '../auth/keys.ts';
import { unseal } from '../auth/seal.ts';
import { type Browser, openBrowser } from '../auth/test-browser.ts';

let test: TestApp;
let checked: TestApp;

beforeAll(async () => {
  test = await createTestApp({ worker: false, env: { SIGN_UP: 'open' } });
  checked = await createTestApp({
    worker: false,
    env: {
      SIGN_UP: 'open',
      SMTP_URL: 'smtp://127.0.0.1:2525',
      SMTP_FROM: 'xat@hokimlik.example',
    },
  });
});

const password = 'tor-koʻprik-yashil-olma-7';
const company = (slug: string, email = `rahbar@${slug}.example`) => ({
  name: 'Oqtosh Mebel',
  slug,
  kind: 'company' as const,
  languages: ['uz' as const, 'ru' as const],
  admin: { name: 'Dilshod Rahimov', email, password },
});
const signUp = (app: TestApp, slug: string, email?: string) =>
  app.client().createOrganization({ body: company(slug, email) });
const logIn = (app: TestApp, slug: string) =>
  app.client().login({ body: { email: `rahbar@${slug}.example`, password, organization: slug } });

describe('signing up where anyone may', () => {
  it('makes an organization whose first admin logs in and works at once', async () => {
    const { organization, confirmation } = await signUp(test, 'oqtosh-mebel');
    expect(confirmation).toBeNull();
    expect(organization).toMatchObject({ slug: 'oqtosh-mebel', staff: 1, unconfirmed: false });
    const { accessToken } = await logIn(test, 'oqtosh-mebel');
    const admin = test.client(accessToken);
    const { settings } = await admin.settings();
    expect(settings).toMatchObject({ languages: ['uz', 'ru'], numberPrefix: 'OQT' });
    const made = await admin.createDepartment({
      body: { name: { uz: 'Savdo' }, description: { uz: 'Mebel buyurtmalari va narxlar' } },
    });
    expect(made).toBeDefined();
  });

  it.each([
    ['uz', 'Virtual yordamchi'],
    ['uz-Cyrl', 'Виртуал ёрдамчи'],
    ['ru', 'Виртуальный помощник'],
    ['en', 'Virtual assistant'],
    ['fa', 'دستیار مجازی'],
  ] as const)('names its assistant in its first language: %s', async (first, name) => {
    const slug = `yordamchi-${first.toLowerCase()}`;
    const languages = [first, first === 'uz' ? ('ru' as const) : ('uz' as const)];
    await test.client().createOrganization({ body: { ...company(slug), languages } });
    const client = test.client((await logIn(test, slug)).accessToken);
    expect((await client.settings()).settings.assistant.name).toBe(name);
  });

  it('names the field where the name in addresses is taken, wrong, or the product’s own', async () => {
    await signUp(test, 'birinchi');
    const again = test.client().createOrganization({ body: company('birinchi') });
    await expect(again).rejects.toMatchObject({
      problem: { code: 'taken', status: 409, errors: [{ path: 'slug' }] },
    });
    for (const [slug, code] of [
      ['admin', 'slug_reserved'],
      ['ab', 'slug_shape'],
      ['1-uy', 'slug_shape'],
    ] as const) {
      await expect(signUp(test, slug)).rejects.toMatchObject({
        problem: { code: 'invalid_input', errors: [{ path: 'slug', code }] },
      });
    }
  });

  it('refuses a weak password, one made of the name too', async () => {
    for (const weak of ['mebel2026', 'Oqtosh Mebel 1']) {
      const body = company('zaif');
      const asked = { ...body, admin: { ...body.admin, password: weak } };
      expect(await codeOf(test.client().createOrganization({ body: asked }))).toBe('weak_password');
    }
  });

  it('does not keep somebody out whose e-mail another signs up with', async () => {
    const { id } = (await signUp(test, 'haqiqiy')).organization;
    const other = { ...company('boshqa', 'rahbar@haqiqiy.example') };
    other.admin.password = 'begona-odam-paroli-88';
    await test.client().createOrganization({ body: other });
    const { accessToken } = await test
      .client()
      .login({ body: { email: 'rahbar@haqiqiy.example', password } });
    expect((await test.client(accessToken).me()).organization.id).toBe(id);
  });

  it('is bounded for each address', async () => {
    const limited = await createTestApp({
      worker: false,
      realLimits: true,
      env: { SIGN_UP: 'open' },
    });
    const asked = async (browser: Browser, slug: string) =>
      (await browser.post('/organizations', company(slug))).status;
    const browser = openBrowser(limited);
    for (let n = 1; n <= 5; n += 1) expect(await asked(browser, `bitta-${n}`)).toBe(201);
    expect(await asked(browser, 'bitta-6')).toBe(429);
    expect(await asked(openBrowser(limited), 'bitta-6')).toBe(201);
    await limited.close();
  });
});

describe('signing up where it is closed', () => {
  it('is for superusers alone, whatever the body', async () => {
    const closed = await createTestApp({ worker: false });
    expect(await closed.client().signUp()).toEqual({ open: false, checksEmail: false });
    expect(await codeOf(signUp(closed, 'yopiq'))).toBe('unauthenticated');
    const citizen = await newCitizen(closed);
    const asked = citizen.client.createOrganization({ body: company('yopiq') });
    expect(await codeOf(asked)).toBe('forbidden');
    const superuser = await newStaff(closed, { role: 'superuser' });
    const made = await superuser.client.createOrganization({ body: company('yopiq') });
    expect(made.organization.slug).toBe('yopiq');
    await closed.close();
  });
});

/** The letters that were entered for an address, the oldest first. */
async function lettersTo(address: string): Promise<string[]> {
  const { context } = checked;
  const rows = await context.db.onPlatform((tx) =>
    tx
      .select()
      .from(deliveries)
      .where(eq(deliveries.address, address))
      .orderBy(asc(deliveries.position)),
  );
  const key = keysOf(context.secret).sealing;
  return rows.map(({ content }) => unseal(key, MailContent.parse(content).sealedText) ?? '');
}

/** The token of the last link that somebody was sent. */
async function lastToken(slug: string): Promise<string> {
  const letters = await lettersTo(`rahbar@${slug}.example`);
  return /signup\/confirm\/([\w-]{43})/.exec(letters.at(-1) ?? '')?.[1] ?? '';
}

describe('where e-mail is checked', () => {
  it('opens the organization when the link is opened, and not before', async () => {
    const { organization, confirmation } = await signUp(checked, 'xatli');
    expect(confirmation?.email).toBe('rahbar@xatli.example');
    expect(organization).toMatchObject({ unconfirmed: true });
    expect(await codeOf(logIn(checked, 'xatli'))).toBe('email_unconfirmed');
    const token = await lastToken('xatli');
    const confirm = () => checked.client().confirmSignUp({ body: { token } });
    expect(await confirm()).toEqual({ slug: 'xatli', email: 'rahbar@xatli.example' });
    expect((await logIn(checked, 'xatli')).staff.role).toBe('admin');
    expect(await confirm()).toMatchObject({ slug: 'xatli' });
  });

  it('sends another link on demand, after which the first one opens nothing', async () => {
    await signUp(checked, 'qayta');
    const first = await lastToken('qayta');
    const resend = (slug: string, email: string) =>
      checked.client().resendSignUp({ body: { slug, email } });
    await resend('qayta', 'rahbar@qayta.example');
    expect(await lettersTo('rahbar@qayta.example')).toHaveLength(1);
    await letPass(checked, 61 / 3600);
    const answer = await resend('qayta', 'rahbar@qayta.example');
    expect(await resend('bunday-joy-yoq', 'rahbar@qayta.example')).toEqual(answer);
    const second = await lastToken('qayta');
    expect(second).not.toBe(first);
    expect(await codeOf(checked.client().confirmSignUp({ body: { token: first } }))).toBe(
      'link_expired',
    );
    await checked.client().confirmSignUp({ body: { token: second } });
  });

  it('does not lift what the platform has suspended meanwhile', async () => {
    const { organization } = await signUp(checked, 'toxtagan');
    const token = await lastToken('toxtagan');
    const params = { id: organization.id };
    const superuser = await newStaff(checked, { role: 'superuser' });
    await superuser.client.updateOrganization({ params, body: { suspended: false } });
    await letPass(checked, 1, [superuser]);
    await superuser.client.updateOrganization({ params, body: { suspended: true } });
    await checked.client().confirmSignUp({ body: { token } });
    expect(await codeOf(logIn(checked, 'toxtagan'))).toBe('organization_suspended');
  });

  it('forgets whoever never confirms, after the link has died', async () => {
    const { organization } = await signUp(checked, 'unutilgan');
    const token = await lastToken('unutilgan');
    await letPass(checked, 25);
    expect(await codeOf(checked.client().confirmSignUp({ body: { token } }))).toBe('link_expired');
    await letPass(checked, 7 * 24);
    await sweepNews(checked.context);
    const found = await checked.context.db.onPlatform((tx) =>
      tx.select().from(organizations).where(eq(organizations.id, organization.id)),
    );
    expect(found).toEqual([]);
    expect((await signUp(checked, 'unutilgan')).organization.slug).toBe('unutilgan');
  });
});

describe('first steps', () => {
  it('are done by facts, whatever way they were done, until they are put aside', async () => {
    await signUp(test, 'qadamlar');
    const { accessToken } = await logIn(test, 'qadamlar');
    const admin = test.client(accessToken);
    const done = async () =>
      (await admin.firstSteps()).steps?.filter((one) => one.done).map(({ step }) => step);
    expect(await done()).toEqual([]);
    await admin.createDepartment({
      body: { name: { uz: 'Savdo' }, description: { uz: 'Buyurtmalar va narxlar' } },
    });
    await admin.createStaff({
      body: { name: 'Zuhra Qodirova', email: 'zuhra@qadamlar.example', role: 'agent' },
    });
    expect(await done()).toEqual(['departments', 'staff']);
    await admin.updateFirstSteps({ body: { widgetCopied: true } });
    await admin.ingest({
      body: { documents: [{ title: 'Narxlar', content: 'Stol 900 000 soʻm.' }] },
    });
    expect(await done()).toEqual(['departments', 'staff', 'knowledge', 'widget']);
    await admin.updateFirstSteps({ body: { dismissed: true } });
    expect(await admin.firstSteps()).toEqual({ steps: null });
    await admin.updateFirstSteps({ body: { dismissed: false } });
    expect(await done()).toHaveLength(4);
  });

  it('lead nobody in an organization that was there before', async () => {
    const admin = await newStaff(test, { role: 'admin' });
    expect(await admin.client.firstSteps()).toEqual({ steps: null });
  });
});
