import type { Client, Locale } from '@civicconnect/contract';
import { appealOf, staffClient } from './support/actors.ts';
import { newCompany, waitingVisitor } from './support/company.ts';
import { here, type Look, look } from './support/looks.ts';
import { moveIn } from './support/own-product.ts';
import { superuser } from './support/platform-looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInCitizen, type Visitor } from './support/visitor.ts';

const text =
  'Koʻchamizda chiqindi uch haftadan beri olib ketilmayapti, konteyner toʻlib, hid tarqalyapti.';

// A program of their own: they move its clock, and guess until they may not.
test.describe.configure({ mode: 'default' });
let moveOut: () => Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  moveOut = await moveIn();
});
test.afterAll(() => moveOut());

/** A day passes for the program. */
async function leapDay(): Promise<void> {
  const platform = await staffClient(superuser);
  await platform.advanceClock({ body: { advanceSeconds: 86_400 } });
}

/** An appeal, and what its citizen knows of it. */
async function sentBy(visitor: Visitor) {
  const citizen: Client = await signInCitizen(visitor, 'Nilufar Ahmedova');
  const { id, number } = await appealOf(citizen, text);
  const { person } = await citizen.me();
  if (person.kind !== 'citizen') throw new Error('a citizen is not one');
  return { id, number, phoneEnd: (person.phone ?? '').slice(-4) };
}

async function track({ page, t }: Visitor, number: string, phoneEnd: string): Promise<void> {
  await page.goto('/track');
  await page.getByLabel(t('portal.track.number')).fill(number);
  await page.getByLabel(t('portal.track.phoneEnd')).fill(phoneEnd);
  await page.getByRole('button', { name: t('portal.track.action') }).click();
}

for (const script of [true, false]) {
  const how = script ? 'with script' : 'without script';

  test(`an appeal is found by its number and the phone’s end, ${how}`, async ({ visit }) => {
    const { number, phoneEnd } = await sentBy(await visit());
    const stranger = await visit({ script });
    const { page, t } = stranger;
    await track(stranger, number, phoneEnd === '0000' ? '0001' : '0000');
    await expect(page.getByText(t('portal.track.notFound'))).toBeVisible();
    await expect(page.locator('.facts')).toHaveCount(0);
    await track(stranger, ` ${number.toLowerCase()} `, phoneEnd);
    await expect(page.locator('.facts')).toContainText(number);
    await expect(page.locator('.facts')).not.toContainText('Nilufar');
    await expect(page.getByText(text)).toHaveCount(0);
  });

  test(`a receipt’s code says that it is genuine, another that it is not, ${how}`, async ({
    visit,
  }) => {
    const citizen = await visit({ script });
    const { id, number } = await sentBy(citizen);
    await citizen.page.goto(`/appeals/${id}/receipt`);
    await expect(citizen.page.getByText(text)).toBeVisible();
    const name = citizen.t('portal.receipt.qr');
    await expect(citizen.page.getByRole('img', { name }).locator('svg')).toBeVisible();
    const address = await citizen.page.locator('.qr-address').innerText();

    const official = await visit({ script });
    const { page, t } = official;
    await page.goto(address);
    await expect(page.getByRole('heading', { name: t('portal.verify.genuine') })).toBeVisible();
    await expect(page.locator('.facts')).toContainText(number);
    await expect(page.getByText(/Nilufar|\+998/)).toHaveCount(0);
    await page.goto(address.replace(/[^/]+$/, '00000-00000-00000'));
    await expect(page.getByRole('heading', { name: t('portal.verify.unknown') })).toBeVisible();
    await expect(page.locator('.facts')).toHaveCount(0);
  });
}

test('on a receipt from right to left, facts stand on one edge whatever they are written in', async ({
  visit,
}) => {
  const citizen = await visit({ locale: 'fa', device: 'desktop' });
  const { id } = await sentBy(citizen);
  await citizen.page.goto(`/appeals/${id}/receipt`);
  const facts = citizen.page.locator('.sheet-a4 td:not(.plain)');
  await expect(facts.first()).toBeVisible();
  const edges = await facts.evaluateAll((cells) =>
    cells.map((cell) => {
      const written = document.createRange();
      written.selectNodeContents(cell);
      return Math.round(written.getBoundingClientRect().right);
    }),
  );
  expect(edges.length).toBeGreaterThan(2);
  expect(new Set(edges).size).toBe(1);
});

test('who guesses the digits of a phone is stopped, and told for how long', async ({ visit }) => {
  const { number, phoneEnd } = await sentBy(await visit());
  const guesser = await visit();
  const guesses = Array.from({ length: 11 }, (_, n) => String(n).padStart(4, '0'));
  for (const guess of guesses.filter((one) => one !== phoneEnd).slice(0, 10)) {
    await track(guesser, number, guess);
  }
  await track(guesser, number, phoneEnd);
  const { page, t } = guesser;
  await expect(page.locator('#track-error')).toBeVisible();
  await expect(page.getByText(t('portal.track.notFound'))).toHaveCount(0);
  await expect(page.locator('.facts')).toHaveCount(0);
  await look(guesser, 'phone', here('track-too-often'));
});

/** The pages that anyone may open, and the sheet they are about. */
async function publicLooks(visitor: Visitor): Promise<Look[]> {
  const { id, number, phoneEnd } = await sentBy(visitor);
  const opened = (name: string, path: () => string | Promise<string>): Look => ({
    name,
    whole: true,
    open: async ({ page }) => void (await page.goto(await path())),
  });
  const receipt = `/appeals/${id}/receipt`;
  return [
    opened('transparency', () => '/o/chaqqon/transparency'),
    opened('receipt-whole', () => receipt),
    opened('verify', () => visitor.page.locator('.qr-address').innerText()),
    opened('verify-unknown', () => '/verify/00000-00000-00000'),
    opened('track-found', () => `/track?number=${number}&phoneEnd=${phoneEnd}`),
    opened('track-not-found', () => `/track?number=${number}&phoneEnd=abcd`),
  ];
}

const devices: readonly Device[] = ['phone', 'desktop'];
const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'fa'];
for (const device of devices) {
  for (const locale of locales) {
    const tag = device === 'phone' && locale === 'fa' ? '@looks' : '@all';
    test(`public pages in ${locale} on a ${device}: seen, and nothing for axe to find`, {
      tag,
    }, async ({ visit }) => {
      test.slow();
      const visitor = await visit({ locale, device });
      for (const one of await publicLooks(visitor)) await look(visitor, device, one);
    });
  }
}

test('the public page hides small numbers, grows by whole days, and can be switched off', async ({
  visit,
}) => {
  test.slow();
  const company = await newCompany();
  const path = `/o/${company.slug}/transparency`;
  const stranger = await visit({ device: 'desktop', script: false });
  const { page, t } = stranger;
  for (let n = 0; n < 3; n += 1) await waitingVisitor(company);
  const figures = page.locator('.open-figures div');
  const received = figures.filter({ hasText: t('transparency.received') }).locator('dd');
  await leapDay();
  await page.goto(path);
  await expect(received).toHaveText(t('transparency.few'));
  await expect(page.locator('.open-table tbody')).toContainText(t('transparency.hidden'));

  for (let n = 0; n < 4; n += 1) await waitingVisitor(company);
  await page.goto(path);
  await expect(received).toHaveText(t('transparency.few'));
  await leapDay();
  await page.goto(path);
  await expect(received).toHaveText('7');

  await (await company.signIn()).updateSettings({ body: { publicPage: false } });
  await page.goto(path);
  await expect(page.getByText(t('transparency.off'))).toBeVisible();
  await expect(page.locator('.open-figures')).toHaveCount(0);
  await page.goto(`/o/${company.slug}`);
  await expect(page.getByRole('link', { name: t('transparency.link') })).toHaveCount(0);
});
