import { answer, queued, staffClient } from './support/actors.ts';
import { disguised, wordDocument } from './support/files.ts';
import { givePhone, newestAppeals, shownCode } from './support/portal.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen, type Visitor } from './support/visitor.ts';

const text =
  'Koʻchamizda chiqindi uch haftadan beri olib ketilmayapti, konteyner toʻlib, hid tarqalyapti.';

const withoutScript = { device: 'phone', script: false } as const;

/** Writes the appeal on the form's own page and goes on. */
async function write({ page, t }: Visitor, submit: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: t('portal.home.send') }).click();
  await page.getByLabel(t('portal.send.what')).fill(text);
  await page.getByRole('button', { name: submit }).click();
}

test('form, phone, code, receipt, conversation and rating without script', async ({ visit }) => {
  const citizen = await visit(withoutScript);
  const { page, t } = citizen;
  await write(citizen, t('portal.send.continue'));
  await givePhone(citizen, 'Hulkar Ismoilova');
  await page.getByLabel(t('portal.code.label')).fill(await shownCode(page));
  await page.getByRole('button', { name: t('portal.code.confirm') }).click();
  await expect(page.getByText(t('portal.appeal.arrived'))).toBeVisible();
  await expect(page.getByText(t('portal.chat.lockedTitle'))).toBeVisible();
  const id = /appeals\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';

  await page.getByRole('link', { name: t('portal.receipt.link') }).click();
  await expect(page.getByText(text)).toBeVisible();
  await expect(page.getByText(/NRP-\d{4}-\d{6}/).first()).toBeVisible();

  const clerk = await staffClient('sardor.qodirov');
  await queued(clerk, id);
  await answer(clerk, id, 'Mashina ertaga ertalab boradi.');
  await page.goto(`/appeals/${id}`);
  await expect(page.getByText('Mashina ertaga ertalab boradi.')).toBeVisible();
  await page.getByLabel(t('portal.chat.write')).fill('Rahmat, kutamiz.');
  await page.getByRole('button', { name: t('common.action.send') }).click();
  await expect(page.locator('.msg-mine', { hasText: 'Rahmat, kutamiz.' })).toHaveCount(1);
  await page.getByLabel(t('files.attach')).setInputFiles([disguised, wordDocument]);
  await page.getByRole('button', { name: t('common.action.send') }).click();
  await expect(page.getByText(`${disguised.name}:`)).toBeVisible();
  await expect(page.getByRole('list', { name: t('files.list') })).toContainText(wordDocument.name);
  await page.getByRole('button', { name: t('common.action.send') }).click();
  await expect(page.locator('.msg-mine', { hasText: wordDocument.name })).toHaveCount(1);

  await clerk.close({ params: { id }, body: {} });
  await page.reload();
  await page.getByLabel(`4: ${t('portal.rating.4')}`).check({ force: true });
  await page.getByRole('button', { name: t('portal.rating.submit') }).click();
  await expect(page.getByText(t('portal.rating.thanks'))).toBeVisible();
  expect((await clerk.getFeedback({ params: { id } })).feedback?.rating).toBe(4);
});

test('a form posted twice makes one appeal', async ({ visit }) => {
  const citizen = await visit(withoutScript);
  const { page, t } = citizen;
  const client = await signInCitizen(citizen, 'Otabek Rahimov');
  // Every post goes out twice at once, as a thumb that trembles sends it.
  await page.route('**/send', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    const once = () => route.fetch({ maxRedirects: 0 });
    const [first] = await Promise.all([once(), once()]);
    await route.fulfill({ response: first });
  });
  await write(citizen, t('portal.send.submit'));
  await expect(page.getByText(t('portal.chat.lockedTitle'))).toBeVisible();
  expect(await newestAppeals(client)).toEqual([text]);
});

test('a wrong step is said in words and loses nothing', async ({ visit }) => {
  const citizen = await visit(withoutScript);
  const { page, t } = citizen;
  await page.goto('/send');
  await page.getByLabel(t('portal.send.what')).fill('Suv yoʻq');
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await expect(page.getByRole('alert')).toContainText(t('portal.send.errorTitle'));
  await expect(page.getByLabel(t('portal.send.what'))).toHaveValue('Suv yoʻq');
  await page.getByLabel(t('portal.send.what')).fill(text);
  await page.getByRole('button', { name: t('portal.send.continue') }).click();
  await givePhone(citizen, 'Jasur Tursunov');
  const wrong = (await shownCode(page)) === '000000' ? '111111' : '000000';
  await page.getByLabel(t('portal.code.label')).fill(wrong);
  await page.getByRole('button', { name: t('portal.code.confirm') }).click();
  await expect(page.getByLabel(t('portal.code.label'))).toHaveAttribute('aria-invalid', 'true');
});
