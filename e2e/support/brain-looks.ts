import { randomUUID } from 'node:crypto';
import { appealOf, newCitizen, staffClient } from './actors.ts';
import type { Look } from './looks.ts';
import { expect } from './test.ts';
import { signInStaff, type Visitor } from './visitor.ts';

const admin = 'akmal.nazarov';

async function shown({ page }: Visitor, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.page-head')).toBeVisible();
}

/** Asks about one of the sample messages, in the order of the page. */
async function asked(visitor: Visitor, sample: number): Promise<void> {
  await shown(visitor, '/staff/router');
  await visitor.page.locator('.chip').nth(sample).click();
  await expect(visitor.page.locator('.answer').first()).toBeVisible();
}

/** The router's pages and their administration, as an administrator sees them. */
export async function brainLooks(visitor: Visitor): Promise<Look[]> {
  await signInStaff(visitor, admin);
  const clerk = await staffClient(admin);
  const citizen = await newCitizen('Sabohat Ismoilova');
  const session = await appealOf(
    citizen,
    'Bekatdagi oʻrindiq sinib qolgan, keksalar oʻtira olmayapti, yangisini qoʻying.',
  );
  await clerk.assign({ params: { id: session.id } });
  await clerk.confirmRouting({ params: { id: session.id } });
  const unclear = await newCitizen('Oybek Nurmatov');
  // Not the wording of another test: what staff settled there would be known here.
  const text = 'Hurmatli rahbar, savolim bor edi, kim bilan gaplashsam boʻladi, javob kutaman.';
  const { session: triaged } = await unclear.openAppeal({ body: { text, clientId: randomUUID() } });
  return [
    {
      name: 'staff-triage',
      async open({ page, t }) {
        await page.goto(`/staff?view=triage&session=${triaged.id}`);
        await expect(page.getByRole('region', { name: t('staff.triage.title') })).toBeVisible();
      },
    },
    { name: 'router-empty', open: (from) => shown(from, '/staff/router') },
    { name: 'router-answer', open: (from) => asked(from, 1) },
    {
      name: 'router-compare',
      async open(from) {
        await asked(from, 0);
        const { page, t } = from;
        await page.getByLabel(t('brain.try.department')).selectOption({ index: 2 });
        const text = page.locator('.try-description textarea');
        await text.fill(`${await text.inputValue()} Quvur yorilgan, suv chiqmayapti.`);
        await page.getByRole('button', { name: t('brain.try.run') }).click();
        // A model of its own is made for it: on a busy machine that takes its time.
        await expect(page.locator('.compare-change')).toBeVisible({ timeout: 40_000 });
      },
    },
    { name: 'router-attack', open: (from) => asked(from, 4) },
    {
      name: 'learned',
      async open(from) {
        await shown(from, '/staff/router/learned');
        await expect(from.page.locator('.learned-row').first()).toBeVisible();
      },
    },
    {
      name: 'learned-nothing',
      async open(from) {
        await from.page.getByLabel(from.t('brain.learned.search')).fill('qqqqq');
        const said = from.t('brain.learnedEmpty.filtered.title');
        await expect(from.page.getByText(said)).toBeVisible();
      },
    },
    { name: 'departments', open: (from) => shown(from, '/staff/admin/departments') },
    {
      name: 'department',
      async open({ page }) {
        await page.locator('.department-item').nth(11).click();
        await expect(page.locator('.example-row').first()).toBeVisible();
        const text = page.locator('.language-panel textarea').first();
        await text.fill(`${await text.inputValue()} Bekatlar.`);
      },
    },
    {
      name: 'department-off',
      async open({ page, t }) {
        await page.getByRole('button', { name: t('brain.active.stop'), exact: true }).click();
        await expect(page.getByRole('alertdialog')).toBeVisible();
      },
    },
    {
      name: 'department-new',
      open: (from) => shown(from, '/staff/admin/departments?department=new'),
    },
    { name: 'models', open: (from) => shown(from, '/staff/admin/models') },
  ];
}
