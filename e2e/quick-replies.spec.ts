import { answer, appealOf, newCitizen, staffClient } from './support/actors.ts';
import { message } from './support/desk.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

const clerk = 'olim.rustamov';
const text = 'Qishlogʻimizga avtobus qatnamay qoʻydi, bekatda bir soatlab kutamiz, yordam bering.';

async function talk(visitor: Visitor, words = text) {
  const session = await appealOf(await newCitizen('Zebo Xudoyberdiyeva'), words);
  await answer(await staffClient(clerk), session.id, 'Assalomu alaykum!');
  await signInStaff(visitor, clerk);
  await visitor.page.goto(`/staff?session=${session.id}`);
  return session;
}

test('a slash at the beginning of a line finds a reply and puts it in, filled in for its citizen', async ({
  visit,
}) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  const session = await talk(visitor);
  const composer = page.getByLabel(t('staff.composer.label'));
  await composer.focus();
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: t('quick.menu.search') });
  await expect(search).toBeFocused();
  await search.fill('қабул');
  const found = page.getByRole('listbox', { name: t('quick.menu.list') }).getByRole('option');
  await expect(found.first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('.quick-text')).toContainText(session.number);
  await page.keyboard.press('Enter');
  await expect(composer).toBeFocused();
  await expect(composer).toHaveValue(new RegExp(`^Assalomu alaykum, Zebo.*${session.number}`));
  await page.keyboard.press('Control+Enter');
  await expect(message(visitor, `${session.number} raqamli murojaatingizni`)).toBeVisible();
});

test('Esc gives the text back, two slashes are one, and the letter opens it from the list', async ({
  visit,
}) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await talk(visitor);
  const composer = page.getByLabel(t('staff.composer.label'));
  await composer.fill('Birinchi qator\n');
  await page.keyboard.press('/');
  await page.keyboard.type('xyz');
  await expect(page.getByText(t('quick.menu.none'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(composer).toBeFocused();
  await expect(composer).toHaveValue('Birinchi qator\n');
  await page.keyboard.type('//');
  await expect(composer).toHaveValue('Birinchi qator\n/');
  await page.getByRole('log').click();
  await page.keyboard.press('r');
  await expect(page.getByRole('combobox', { name: t('quick.menu.search') })).toBeFocused();
});

test('what a reply left open is not sent', async ({ visit }) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await talk(visitor);
  const composer = page.getByLabel(t('staff.composer.label'));
  await composer.fill('Hurmatli {citizen}, javob tayyor.');
  await page.keyboard.press('Control+Enter');
  const said = t('quick.menu.unfilled', { variables: '{citizen}' });
  await expect(page.getByText(said)).toBeVisible();
  // It is selected: what is typed takes its place.
  await page.keyboard.type('Zebo opa');
  await page.keyboard.press('Control+Enter');
  await expect(message(visitor, 'Hurmatli Zebo opa, javob tayyor.')).toBeVisible();
});

test('an administrator writes one, and staff have it at once', async ({ visit }) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  await signInStaff(visitor, 'akmal.nazarov');
  await page.goto('/staff/quick-replies?reply=new');
  await page.getByLabel(t('quick.edit.title')).fill('Bekat taʼmiri');
  await page.getByRole('button', { name: t('quick.variable.number') }).click();
  const words = page.getByLabel(t('quick.edit.text'), { exact: true });
  await expect(words).toHaveValue('{number}');
  await words.press('End');
  await page.keyboard.type(' boʻyicha bekat taʼmirlanadi.');
  await page.getByLabel(t('quick.edit.shortcut')).fill('bekat');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.undo-toast')).toContainText(t('quick.edit.added'));

  const other = await visit({ device: 'desktop' });
  const session = await talk(other, text.replace('yordam', 'iltimos yordam'));
  await other.page.getByLabel(t('staff.composer.label')).focus();
  await other.page.keyboard.press('/');
  await other.page.keyboard.type('bekat');
  await other.page.keyboard.press('Enter');
  await expect(other.page.getByLabel(t('staff.composer.label'))).toHaveValue(
    `${session.number} boʻyicha bekat taʼmirlanadi.`,
  );
  await page.getByRole('button', { name: t('quick.edit.delete') }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('common.action.delete') })
    .click();
  await expect(page.locator('.department-item', { hasText: 'Bekat taʼmiri' })).toHaveCount(0);
});

test('a clerk suggests a quick reply by keyboard, and an operator takes it up', async ({
  visit,
}) => {
  const operator = await visit({ device: 'desktop' });
  await signInStaff(operator, 'dilnoza.rahimova');
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = visitor;
  const session = await talk(visitor, text.replace('yordam', 'javob'));
  const words = 'Avtobus jadvali hokimlik sahifasida har oy yangilanadi.';
  const composer = page.getByLabel(t('staff.composer.label'));
  await composer.fill(`${words}\n`);
  await page.keyboard.press('/');
  await expect(page.locator('.quick-text')).toBeVisible();
  // Past the list and the text beside it, where they scroll.
  const suggest = page.getByRole('button', { name: t('suggest.ask.quick') });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(suggest).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('suggest.ask.title') });
  const field = dialog.getByRole('textbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(`${words}\n`);
  await expect(dialog.getByLabel(t('suggest.about.quick_reply'))).toBeChecked();
  await field.fill('Ha');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(t('suggest.ask.short', { least: 5 }))).toBeVisible();
  await field.fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(t('suggest.ask.sent'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(composer).toBeFocused();
  await expect(composer).toHaveValue(`${words}\n`);

  const { page: desk } = operator;
  await desk.goto('/staff');
  await desk.locator('.bell button').first().click();
  await desk.locator('.news-row', { hasText: words }).click();
  await expect(desk).toHaveURL(/\/staff\/quick-replies\?reply=new&suggestion=/);
  const from = desk.locator('.banner', {
    hasText: t('suggest.from.said', { by: 'Olim Rustamov' }),
  });
  await expect(from.getByRole('link', { name: session.number })).toBeVisible();
  await expect(desk.getByLabel(t('quick.edit.text'), { exact: true })).toHaveValue(words);
});
