import { staffClient } from './support/actors.ts';
import { attack, stopped, superuser } from './support/platform-looks.ts';
import { expect, test } from './support/test.ts';
import { signInStaff } from './support/visitor.ts';

/** What others stop or decide comes by itself, at the next asking. */
const soon = { timeout: 25_000 };

test('a superuser reads what was stopped and why, and decides by keys', async ({ visit }) => {
  test.slow();
  const released = await stopped('Laylo Mamatova', 'toʻrt');
  const rejected = await stopped('Ulugʻbek Sodiqov', 'besh');
  const visitor = await visit({ device: 'desktop' });
  await signInStaff(visitor, superuser);
  const { page, t } = visitor;
  await page.goto('/staff/platform/quarantine');
  const line = (mark: string) => page.locator('.quarantine-line', { hasText: `${mark} kundan` });
  await line('toʻrt').click(soon);
  const card = page.locator('.quarantine-card');
  await expect(card.getByRole('blockquote')).toContainText(attack('toʻrt'));
  await expect(card.getByRole('blockquote').locator('mark').first()).toBeVisible();
  await expect(card).toContainText('Laylo Mamatova');
  await expect(card).toContainText(t('platform.quarantine.first'));

  await page.keyboard.press('o');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(t('platform.quarantine.releaseText'));
  await question.getByRole('button', { name: t('platform.quarantine.release') }).click();
  await expect(page.getByText(t('platform.quarantine.done.release'))).toBeVisible();
  await expect(line('toʻrt')).toHaveCount(0);

  await line('besh').click();
  await page.keyboard.press('x');
  await question.getByRole('button', { name: t('platform.quarantine.reject') }).click();
  await expect(line('besh')).toHaveCount(0);

  const client = await staffClient(superuser);
  const stateOf = async (id: string) => (await client.getSession({ params: { id } })).session;
  expect((await stateOf(released)).status).not.toBe('quarantined');
  expect(await stateOf(rejected)).toMatchObject({ status: 'closed', closeReason: 'rejected' });

  await page.goto('/staff/platform/injection-log');
  await page.getByRole('button', { name: t('platform.log.outcome.rejected') }).click();
  await expect(page.locator('.log-row', { hasText: 'besh kundan' })).toBeVisible();
  await expect(page.locator('.log-row', { hasText: 'toʻrt kundan' })).toHaveCount(0);
});

test('an organization is made, stopped and resumed, and its portal says so kindly', async ({
  visit,
}) => {
  const visitor = await visit({ device: 'desktop' });
  await signInStaff(visitor, superuser);
  const { page, t } = visitor;
  await page.goto('/staff/platform/organizations');
  await page.getByRole('button', { name: t('platform.organizations.new') }).click();
  const window = page.getByRole('dialog');
  await window
    .getByLabel(t('platform.create.name'), { exact: true })
    .fill('Soyguzar tumani hokimligi');
  await window.getByLabel(t('platform.create.slug')).fill('soyguzar');
  await window.getByLabel(t('platform.create.adminName')).fill('Mohira Ergasheva');
  await window.getByLabel(t('platform.create.adminEmail')).fill('mohira@soyguzar.example');
  await window.getByLabel(t('platform.create.adminPassword')).fill('kechki-tramvay-asal-92');
  await window.getByRole('button', { name: t('platform.create.action') }).click();
  const row = page.locator('.organization-row', { hasText: 'Soyguzar' });
  await expect(row).toBeVisible();

  await row.getByRole('button', { name: t('platform.organizations.suspend') }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: t('platform.organizations.suspend') }).click();
  await expect(row.getByRole('button', { name: t('platform.organizations.resume') })).toBeVisible();
  const citizen = await visit();
  await citizen.page.goto('/o/soyguzar');
  await expect(citizen.page.getByText(citizen.t('portal.suspended.banner'))).toBeVisible();

  await row.getByRole('button', { name: t('platform.organizations.resume') }).click();
  await expect(
    row.getByRole('button', { name: t('platform.organizations.suspend') }),
  ).toBeVisible();
  await citizen.page.reload();
  await expect(citizen.page.getByText(citizen.t('portal.suspended.banner'))).toBeHidden();
});

test('limits are set by the platform; the administrator sees them and what is used', async ({
  visit,
}) => {
  const visitor = await visit({ device: 'desktop' });
  await signInStaff(visitor, superuser);
  const { page, t } = visitor;
  await page.goto('/staff/platform/organizations');
  // An archive of it may stand in another organization: nobody can suspend the installation's own.
  const row = page.locator('.organization-row', { hasText: 'Narpay' }).filter({
    hasNot: page.getByRole('button', { name: t('platform.organizations.suspend') }),
  });
  await row.getByRole('button', { name: t('platform.limits.title') }).click();
  const window = page.getByRole('dialog');
  const staff = window.getByLabel(t('platform.limits.staff'));
  await staff.fill('5000');
  await window.getByRole('button', { name: t('platform.limits.save') }).click();
  await expect(window).toBeHidden();
  const admin = await visit({ device: 'desktop' });
  await signInStaff(admin, 'akmal.nazarov');
  await admin.page.goto('/staff/admin/limits');
  const line = admin.page.getByRole('listitem').filter({ hasText: admin.t('limits.staff') });
  await expect(line).toContainText(/5\s000/);
  await expect(line).toContainText(admin.t('limits.then.staff'));
  await row.getByRole('button', { name: t('platform.limits.title') }).click();
  await staff.fill('');
  await window.getByRole('button', { name: t('platform.limits.save') }).click();
  await expect(window).toBeHidden();
});

test('the system says how it does, and nobody below a superuser may ask', async ({ visit }) => {
  const visitor = await visit({ device: 'desktop' });
  await signInStaff(visitor, superuser);
  await visitor.page.goto('/staff/platform/system');
  await expect(visitor.page.getByText(visitor.t('platform.system.noFailed'))).toBeVisible();
  await expect(visitor.page.getByText(visitor.t('platform.system.thisOne'))).toBeVisible();
  const admin = await visit({ device: 'desktop' });
  await signInStaff(admin, 'akmal.nazarov');
  for (const path of ['quarantine', 'injection-log', 'organizations', 'system']) {
    await admin.page.goto(`/staff/platform/${path}`);
    await expect(admin.page.getByText(admin.t('nav.notYours.head'))).toBeVisible();
  }
});
