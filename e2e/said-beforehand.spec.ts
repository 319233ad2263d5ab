import { appealOf, staffClient } from './support/actors.ts';
import { newCompany } from './support/company.ts';
import { superuser } from './support/platform-looks.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen } from './support/visitor.ts';

const text =
  'Mahallamizda chiqindi uch haftadan beri olib ketilmayapti, konteynerlar toʻlib, hid tarqalyapti.';

test('whoever has an appeal that waits for its first reply reads so before writing another', async ({
  visit,
}) => {
  const citizen = await visit();
  const { page, t } = citizen;
  const client = await signInCitizen(citizen, 'Nilufar Ahmedova');
  await page.goto('/send');
  await expect(page.getByLabel(t('portal.send.what'))).toBeVisible();
  await expect(page.locator('.in-the-way')).toHaveCount(0);
  const { id, number } = await appealOf(client, text);
  await page.goto('/send');
  await expect(page.getByText(t('portal.send.hasOpen', { number }))).toBeVisible();
  await page.getByRole('link', { name: t('portal.send.duplicateOpen', { number }) }).click();
  await page.waitForURL(`**/appeals/${id}`);
});

test('a suspended organization’s portal offers nothing that it would refuse', async ({ visit }) => {
  const { slug } = await newCompany();
  const { page, t } = await visit();
  const send = page.getByRole('link', { name: t('portal.home.send') });
  const ask = page.getByRole('link', { name: t('portal.home.ask') });
  await page.goto(`/o/${slug}`);
  await expect(send).toBeVisible();
  await expect(ask).toBeVisible();
  const platform = await staffClient(superuser);
  const { items } = await platform.listOrganizations();
  const id = items.find((one) => one.slug === slug)?.id ?? '';
  await platform.updateOrganization({ params: { id }, body: { suspended: true } });
  await page.goto(`/o/${slug}`);
  await expect(page.getByText(t('portal.suspended.banner'))).toBeVisible();
  await expect(send).toHaveCount(0);
  await expect(ask).toHaveCount(0);
  await page.goto(`/o/${slug}/send`);
  await expect(page.getByText(t('portal.suspended.banner'))).toBeVisible();
  await expect(page.getByLabel(t('portal.send.what'))).toHaveCount(0);
});
