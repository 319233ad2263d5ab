import type { Client } from '@civicconnect/contract';
import { staffClient } from './support/actors.ts';
import { refusedAnswer } from './support/faults.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

const admin = 'akmal.nazarov';

async function at(visitor: Visitor, path: string): Promise<Visitor> {
  await signInStaff(visitor, admin);
  await visitor.page.goto(path);
  return visitor;
}

const accentOf = ({ page }: Visitor) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
  );

/** A section of the settings, by its title. */
const section = ({ page, t }: Visitor, name: 'branding' | 'timers' | 'deadlines' | 'portal') =>
  page.getByRole('region', { name: t(`admin.${name}.title`) });

test('a colour that cannot be read on is replaced by its nearest; it stands on the portal from the first byte', async ({
  visit,
}) => {
  test.slow();
  const visitor = await at(await visit({ device: 'desktop' }), '/staff/admin/settings');
  const { page, t } = visitor;
  const branding = section(visitor, 'branding');
  const client = await staffClient(admin);
  const code = branding.getByLabel(t('admin.branding.hex'));
  await code.fill('#ffd400');
  await branding.getByRole('button', { name: /#[0-9a-f]{6}/ }).click();
  const proposed = await code.inputValue();
  expect(proposed).not.toBe('#ffd400');
  await branding.getByRole('button', { name: t('admin.form.save') }).click();
  await expect(page.locator('.undo-toast')).toContainText(t('admin.form.saved'));
  // The page around the form follows without a reload.
  await expect(async () => expect(await accentOf(visitor)).toBe(proposed)).toPass();

  const citizen = await visit({ device: 'phone' });
  await citizen.page.goto('/');
  expect(await accentOf(citizen)).toBe(proposed);
  expect(await (await citizen.page.request.get('/')).text()).toContain(`--accent:${proposed}`);

  await client.updateSettings({ body: { branding: { accent: null } } });
});

test('each section is saved on its own, warns of what is not, and goes back to its defaults', async ({
  visit,
}) => {
  const visitor = await at(await visit({ device: 'desktop' }), '/staff/admin/settings');
  const { page, t } = visitor;
  const client = await staffClient(admin);
  const timers = section(visitor, 'timers');
  const held = timers.getByLabel(t('admin.timers.heldSeconds'), { exact: true });
  await held.fill('abc');
  await expect(timers.getByText(t('admin.form.wrong', { min: 1, max: 366 }))).toBeVisible();
  await held.fill('5');
  await expect(timers.getByText(t('admin.form.unsaved'))).toBeVisible();
  await expect(section(visitor, 'deadlines').getByText(t('admin.form.unsaved'))).toBeHidden();
  await held.press('Enter');
  await expect(page.locator('.undo-toast')).toContainText(t('admin.form.saved'));
  expect((await client.settings()).settings.timers.heldSeconds).toBe(5 * 86_400);
  await timers.getByRole('button', { name: t('admin.form.reset') }).click();
  await expect(held).toHaveValue('2');
  await timers.getByRole('button', { name: t('admin.form.save') }).click();
  await expect(async () => {
    expect((await client.settings()).settings.timers.heldSeconds).toBe(2 * 86_400);
  }).toPass();
});

test('who was overtaken is told, sees the other value, and decides', async ({ visit }) => {
  const visitor = await at(await visit({ device: 'desktop' }), '/staff/admin/settings');
  // The refusal that this test is about.
  visitor.faults.forgive(refusedAnswer(409));
  const { t } = visitor;
  const client: Client = await staffClient(admin);
  const timers = section(visitor, 'timers');
  const warn = timers.getByLabel(t('admin.timers.warnSeconds'), { exact: true });
  await warn.fill('4');
  await client.updateSettings({ body: { timers: { warnSeconds: 3 * 3600, heldSeconds: 86_400 } } });
  await timers.getByRole('button', { name: t('admin.form.save') }).click();
  await expect(timers.getByRole('alert')).toContainText(t('problems.changed_meanwhile.detail'));
  await timers.getByRole('button', { name: t('admin.form.takeTheirs') }).click();
  await expect(warn).toHaveValue('3');
  await client.updateSettings({
    body: { timers: { warnSeconds: 2 * 3600, heldSeconds: 172_800 } },
  });
});

test('languages name the departments that have no words in them', async ({ visit }) => {
  const visitor = await at(await visit({ device: 'desktop' }), '/staff/admin/settings');
  const { t } = visitor;
  const portal = section(visitor, 'portal');
  // The demo describes its departments in Uzbek, Russian and English.
  await expect(portal.getByRole('link', { name: /15/ })).toBeVisible();
  await portal.getByLabel('فارسی', { exact: true }).uncheck();
  await expect(portal.getByText(t('admin.portal.gapsNone'))).toBeVisible();
});

test('neighbourhoods are pasted, moved by keys, put out of use and removed', async ({ visit }) => {
  const visitor = await at(await visit({ device: 'desktop' }), '/staff/admin/neighborhoods');
  const { page, t } = visitor;
  await page.getByRole('button', { name: t('admin.neighborhoods.import') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Sinovobod; Синовобод\nSinovobod\nSinovtepa');
  await expect(dialog.getByRole('status')).toHaveText(
    t('admin.neighborhoods.importCount', { n: 2 }),
  );
  await dialog.getByRole('button', { name: t('admin.neighborhoods.add') }).click();
  const rows = page.locator('.ordered-row');
  await expect(rows.last()).toContainText('Sinovtepa');
  const before = await rows.count();
  await rows.last().locator('.move-handle').focus();
  await page.keyboard.press('ArrowUp');
  await expect(rows.last()).toContainText('Sinovobod');
  await expect(rows.nth(before - 2).locator('.move-handle')).toBeFocused();

  const name = 'Sinovtepa';
  await page.getByRole('button', { name: t('admin.neighborhoods.edit', { name }) }).click();
  await page.getByLabel(t('admin.neighborhoods.offer')).uncheck();
  await page.getByRole('button', { name: t('admin.form.save'), exact: true }).click();
  await expect(rows.filter({ hasText: name })).toContainText(t('admin.neighborhoods.inactive'));
  for (const gone of [name, 'Sinovobod']) {
    await page.getByRole('button', { name: `${gone}: ${t('common.action.delete')}` }).click();
    const asked = page.getByRole('alertdialog');
    await asked.getByRole('button', { name: t('common.action.delete') }).click();
    await expect(rows.filter({ hasText: gone })).toHaveCount(0);
  }
});

test('a department is moved, given a queue of its own kind, and removed only while nothing names it', async ({
  visit,
}) => {
  const client = await staffClient(admin);
  const { department } = await client.createDepartment({
    body: {
      name: { uz: 'Kutubxona' },
      description: { uz: 'Kitoblar va oʻqish zali' },
      active: false,
    },
  });
  const path = `/staff/admin/departments?department=${department.id}`;
  const visitor = await at(await visit({ device: 'desktop' }), path);
  const { page, t } = visitor;
  await page.getByLabel(t('admin.department.assignment.auto')).check();
  await expect(page.locator('.undo-toast')).toBeVisible();
  const handles = page.locator('.department-list .move-handle');
  await handles.last().focus();
  await page.keyboard.press('ArrowUp');
  await expect(async () => {
    const { items } = await client.departments();
    expect(items.at(-2)).toMatchObject({ id: department.id, assignment: 'auto' });
  }).toPass();
  await page.getByRole('button', { name: t('admin.department.delete') }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('button', { name: t('common.action.delete') }).click();
  await expect(page.locator('.department-item', { hasText: 'Kutubxona' })).toHaveCount(0);
});

test('the sidebar stands on the next page where it was left', async ({ visit }) => {
  const { page, t } = await at(await visit({ device: 'desktop' }), '/staff/admin/settings');
  const places = page.locator('.sidebar-scroll');
  const link = page.getByRole('link', { name: t('nav.neighborhoods'), exact: true });
  await expect(link).toBeVisible();
  await places.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  const left = await places.evaluate((element) => Math.round(element.scrollTop));
  expect(left).toBeGreaterThan(0);
  // It is where the next page begins once the script has seen it.
  await expect
    .poll(() => page.evaluate(() => Math.round(Number(sessionStorage.getItem('sidebar')))))
    .toBe(left);
  const { y: before } = (await link.boundingBox()) ?? { y: 0 };
  await link.click();
  await expect(page.locator('.ordered-row').first()).toBeVisible();
  await expect(async () => {
    expect(await places.evaluate((element) => Math.round(element.scrollTop))).toBe(left);
    expect((await link.boundingBox())?.y).toBeCloseTo(before, 0);
  }).toPass();
});
