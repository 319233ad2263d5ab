import { randomBytes } from 'node:crypto';
import type { Locale } from '@civicconnect/contract';
import { staffClient } from './support/actors.ts';
import { look, pageLook } from './support/looks.ts';
import { superuser } from './support/platform-looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInStaff } from './support/visitor.ts';

const admin = 'akmal.nazarov';
const devices: readonly Device[] = ['phone', 'desktop'];
const locales: readonly Locale[] = ['uz', 'ru', 'fa'];
const path = '/staff/admin/archive';

/** A company that has just been registered, and how its admin logs in. */
async function newCompany() {
  const slug = `kochgan-${randomBytes(4).toString('hex')}`;
  const password = `Koch-${randomBytes(9).toString('base64url')}`;
  const email = `kamola@${slug}.example`;
  const platform = await staffClient(superuser);
  await platform.createOrganization({
    body: {
      name: 'Koʻchgan tashkilot',
      slug,
      kind: 'company',
      languages: ['uz', 'ru'],
      admin: { name: 'Kamola Yusupova', email, password },
    },
  });
  return { email, password };
}

test('a district takes everything along, and an empty organization takes it in', async ({
  visit,
}, testInfo) => {
  test.slow();
  const owner = await visit({ device: 'desktop', locale: 'uz' });
  await signInStaff(owner, admin);
  await owner.page.goto(path);
  await expect(owner.page.getByText(/Taxminan/)).toBeVisible();
  // What is full takes nothing in.
  await expect(owner.page.getByText(/Tashkilot boʻsh emas/)).toBeVisible();
  const coming = owner.page.waitForEvent('download');
  await owner.page.getByRole('button', { name: owner.t('archive.out.start') }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const archive = testInfo.outputPath('archive.zip');
  await download.saveAs(archive);
  await expect(owner.page.getByText(/Arxiv tayyor:/)).toBeVisible();

  const company = await newCompany();
  const newcomer = await visit({ device: 'desktop', locale: 'uz' });
  const { page, t } = newcomer;
  const answer = await newcomer.context.request.post('/api/auth/login', { data: company });
  expect(answer.ok()).toBe(true);
  await page.goto(path);
  await page.getByLabel(t('archive.in.choose')).first().setInputFiles(archive);
  await expect(page.getByText(/arxivi koʻchirildi/)).toBeVisible({ timeout: 60_000 });
  await page.goto('/staff/admin/departments');
  await expect(page.getByText('Ichimlik suvi').first()).toBeVisible();
});

for (const device of devices) {
  for (const locale of locales) {
    test(`export and import in ${locale} on a ${device}: seen, and nothing for axe to find`, {
      tag: '@all',
    }, async ({ visit }) => {
      test.slow();
      const desk = await visit({ locale, device });
      await signInStaff(desk, admin);
      await look(desk, device, { ...pageLook('archive', path, '.archive-part'), whole: true });
      const company = await newCompany();
      const empty = await visit({ locale, device });
      await empty.context.request.post('/api/auth/login', { data: company });
      await look(empty, device, {
        ...pageLook('archive-empty', path, '.knowledge-drop'),
        whole: true,
      });
    });
  }
}
