import { randomUUID } from 'node:crypto';
import type { Client, Locale } from '@civicconnect/contract';
import { answer, appealOf, send, staffClient } from './actors.ts';
import type { Look } from './looks.ts';
import { givePhone } from './portal.ts';
import { expect } from './test.ts';
import { signInCitizen, type Visitor } from './visitor.ts';

/** What a citizen of each language writes; all of it belongs to one department. */
const texts: Partial<Record<Locale, string>> = {
  ru: 'Во дворе нашего дома не убирают строительный мусор, контейнеры переполнены уже третью неделю.',
  'uz-Cyrl':
    'Маҳалламизда чиқинди уч ҳафтадан бери олиб кетилмаяпти, контейнерлар тўлиб, ҳид тарқаляпти.',
};
const usual =
  'Mahallamizda chiqindi uch haftadan beri olib ketilmayapti, konteynerlar toʻlib, hid tarqalyapti.';

/** Pages for somebody who is not logged in. */
export const strangerLooks: Look[] = [
  { name: 'home', open: ({ page }) => go(page, '/') },
  {
    name: 'send-dialog',
    async open({ page, t, locale }) {
      await page.goto('/');
      await page.getByRole('link', { name: t('portal.home.send') }).click();
      await page.getByLabel(t('portal.send.what')).fill(texts[locale] ?? usual);
    },
  },
  {
    name: 'send-refused',
    async open({ page, t }) {
      await page.goto('/send');
      await page.getByLabel(t('portal.send.what')).fill('Suv');
      await page.getByRole('button', { name: t('portal.send.continue') }).click();
      await expect(page.locator('[aria-invalid]')).toBeVisible();
    },
  },
  { name: 'send-phone', open: toPhone },
  {
    name: 'send-code',
    async open(visitor) {
      await toPhone(visitor);
      await givePhone(visitor, 'Nilufar Ahmedova');
      await expect(visitor.page.locator('.dev-code')).toBeVisible();
    },
  },
  { name: 'login', open: ({ page }) => go(page, '/login') },
  { name: 'track', open: ({ page }) => go(page, '/track') },
  {
    name: 'track-nothing',
    open: ({ page }) => go(page, '/track?number=NRP-2026-999999&phoneEnd=0000'),
  },
  { name: 'verify-nothing', open: ({ page }) => go(page, '/verify/00000-00000-00000') },
  { name: 'missing', open: ({ page }) => go(page, '/no-such-page') },
];

async function go(page: Visitor['page'], path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
}

async function toPhone({ page, t, locale }: Visitor): Promise<void> {
  await page.goto('/send');
  await page.getByLabel(t('portal.send.what')).fill(texts[locale] ?? usual);
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await expect(page.getByLabel(t('portal.phone.label'))).toBeVisible();
}

/** The pages of a citizen along the life of one appeal. What happens to it is done as it is come to. */
export async function citizenLooks(visitor: Visitor): Promise<Look[]> {
  const citizen: Client = await signInCitizen(visitor, 'Nilufar Ahmedova');
  const clerk = await staffClient('gulnora.beknazarova');
  let id = '';
  const appeal = async ({ page }: Visitor) => go(page, `/appeals/${id}`);
  return [
    { name: 'my-empty', open: ({ page }) => go(page, '/appeals') },
    {
      name: 'appeal-locked',
      async open(from) {
        id = (await appealOf(citizen, texts[visitor.locale] ?? usual)).id;
        await go(from.page, `/appeals/${id}?sent=1`);
      },
    },
    { name: 'wrong-place', open: ({ page }) => go(page, `/appeals/${id}/wrong-place`) },
    { name: 'receipt', open: ({ page }) => go(page, `/appeals/${id}/receipt`) },
    {
      name: 'appeal-talk',
      async open(from) {
        await answer(clerk, id, 'Assalomu alaykum! Mashina ertaga ertalab boradi.');
        await send(citizen, id, 'Rahmat, kutamiz.');
        await appeal(from);
        await expect(from.page.getByLabel(from.t('portal.chat.write'))).toBeVisible();
      },
    },
    { name: 'my', open: ({ page }) => go(page, '/appeals') },
    {
      name: 'appeal-held',
      async open(from) {
        await clerk.hold({ params: { id } });
        await appeal(from);
      },
    },
    {
      name: 'appeal-closed',
      async open(from) {
        await clerk.close({ params: { id }, body: {} });
        await appeal(from);
      },
    },
    {
      name: 'appeal-rated',
      async open(from) {
        const body = { rating: 5, comment: 'Tez va muloyim' };
        await citizen.giveFeedback({ params: { id }, body }, { idempotencyKey: randomUUID() });
        await appeal(from);
      },
    },
    { name: 'settings', open: ({ page }) => go(page, '/settings') },
  ];
}
