import { readFile } from 'node:fs/promises';
import { appealOf, queued, staffClient } from './support/actors.ts';
import { refusedAnswer } from './support/faults.ts';
import { here, look, pageLook } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen, signInStaff, type Visitor } from './support/visitor.ts';

const admin = 'akmal.nazarov';
const text = 'Koʻchamizdagi quvurdan uch kundan beri suv oqyapti, yoʻl muzlab qoldi.';

/** From the settings to the last question, past the box that was forgotten. */
async function deleteMine({ page, t }: Visitor): Promise<void> {
  await page.goto('/settings');
  await page.getByRole('link', { name: t('dataRights.remove') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('dataRights.remove.title'));
  await page.getByRole('button', { name: t('dataRights.remove.confirm') }).click();
  await expect(page.getByText(t('dataRights.remove.mustAgree'))).toBeVisible();
  await page.getByLabel(t('dataRights.remove.understood')).check();
  await page.getByRole('button', { name: t('dataRights.remove.confirm') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('dataRights.remove.done'));
}

test('a citizen takes along what is theirs, deletes it, and is somebody new afterwards', async ({
  visit,
}) => {
  const citizen = await visit({});
  const client = await signInCitizen(citizen, 'Gulnora Xolmatova');
  const { id, number } = await appealOf(client, text);
  const { page, t } = citizen;
  await page.goto('/settings');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: t('dataRights.download') }).click();
  const archive = await readFile(await (await coming).path());
  expect(archive.subarray(0, 2).toString()).toBe('PK');
  expect(archive.includes(`sessions/${number}.json`)).toBe(true);

  await page.goto('/settings/delete');
  await expect(page.getByText(number)).toBeVisible();
  await deleteMine(citizen);
  await page.goto('/settings');
  await expect(page.getByText(t('portal.settings.signIn'))).toBeVisible();
  await expect(client.getSession({ params: { id } })).rejects.toThrow('unauthenticated');

  const head = await staffClient(admin);
  const { session } = await head.getSession({ params: { id } });
  expect(session).toMatchObject({ number, preview: '', closeReason: 'withdrawn' });
  const desk = await visit({ device: 'desktop' });
  await signInStaff(desk, admin);
  await desk.page.goto(`/staff?view=archive&session=${id}`);
  await expect(desk.page.getByText(desk.t('words.contentsRemoved'))).toBeVisible();
});

test('the same without script, in the language of the page', async ({ visit }) => {
  const citizen = await visit({ script: false, locale: 'ru' });
  await signInCitizen(citizen, 'Рустам Каримов');
  const { page, t } = citizen;
  await page.goto('/settings');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: t('dataRights.download') }).click();
  expect((await coming).suggestedFilename()).toMatch(/^my-data-.*\.zip$/);
  await deleteMine(citizen);
  await page.goto('/settings');
  await expect(page.getByText(t('portal.settings.signIn'))).toBeVisible();
});

test('an administrator says how long things are kept, sees what would go, and deletes for who asks in writing', async ({
  visit,
}) => {
  const asking = await visit({});
  const client = await signInCitizen(asking, 'Odil Boboyev');
  const { id, number } = await appealOf(client, `${text} Yana yozaman.`);
  await queued(await staffClient(admin), id);
  const desk = await visit({ device: 'desktop' });
  await signInStaff(desk, admin);
  const { page, t } = desk;
  desk.faults.forgive(refusedAnswer(404));
  await page.goto('/staff/admin/settings?section=retention');
  const rules = page.locator('#retention');
  await expect(rules.getByText(t('dataRights.preview.nothing'))).toBeVisible();
  const contents = rules.getByRole('group', { name: t('dataRights.rule.sessionsDays') });
  await contents.getByRole('checkbox').check();
  await contents.getByLabel(t('dataRights.days')).fill('10');
  await expect(contents.getByText(t('tuning.rules.wrong', { min: 30, max: 36_500 }))).toBeVisible();
  await contents.getByLabel(t('dataRights.days')).fill('30');
  await expect(rules.getByText(t('admin.form.unsaved'))).toBeVisible();
  await rules.getByRole('button', { name: t('admin.form.discard') }).click();

  const requests = page.locator('#citizens');
  await requests.getByLabel(t('dataRights.citizens.find')).fill('NRP-0000-000000');
  await requests.getByRole('button', { name: t('dataRights.citizens.look') }).click();
  await expect(requests.getByRole('alert')).not.toBeEmpty();
  await requests.getByLabel(t('dataRights.citizens.find')).fill(number);
  await requests.getByRole('button', { name: t('dataRights.citizens.look') }).click();
  await expect(requests.getByText('Odil Boboyev')).toBeVisible();
  await requests.getByLabel(t('dataRights.citizens.request')).fill('12-son ariza');
  await requests.getByRole('button', { name: t('dataRights.citizens.delete') }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: t('dataRights.remove.confirm') }).click();
  await expect(page.getByText(t('dataRights.citizens.done'))).toBeVisible();
  await expect(client.me()).rejects.toThrow('unauthenticated');
});

for (const locale of ['uz', 'ru', 'fa'] as const) {
  test(`@looks what a citizen owns, in ${locale}`, async ({ visit }) => {
    test.slow();
    for (const device of ['phone', 'desktop'] as const) {
      const citizen = await visit({ device, locale });
      const client = await signInCitizen(citizen, 'Malika Joʻrayeva');
      await appealOf(client, text);
      await look(citizen, device, {
        ...pageLook('settings-data', '/settings', '.settings'),
        whole: true,
      });
      await look(citizen, device, {
        ...pageLook('delete-mine', '/settings/delete?missing=1', '.still-open'),
        whole: true,
      });
      await deleteMine(citizen);
      await look(citizen, device, here('deleted-mine'));
    }
  });

  test(`@looks how long things are kept, in ${locale}`, async ({ visit }) => {
    test.slow();
    for (const device of ['phone', 'desktop'] as const) {
      const asking = await visit({});
      const number = (await appealOf(await signInCitizen(asking, 'Said Nazarov'), text)).number;
      const desk = await visit({ device, locale });
      await signInStaff(desk, admin);
      const { page, t } = desk;
      await page.goto('/staff/admin/settings?section=retention');
      const rules = page.locator('#retention');
      await expect(rules.getByText(t('dataRights.preview.nothing'))).toBeVisible();
      await rules.getByRole('checkbox').first().check();
      const requests = page.locator('#citizens');
      await requests.getByLabel(t('dataRights.citizens.find')).fill(number);
      await requests.getByRole('button', { name: t('dataRights.citizens.look') }).click();
      await expect(requests.getByText('Said Nazarov')).toBeVisible();
      await rules.scrollIntoViewIfNeeded();
      await look(desk, device, here('retention'));
      await page.locator('#citizens').scrollIntoViewIfNeeded();
      await look(desk, device, here('retention-citizens'));
    }
  });
}
