import { appealOf, newCitizen } from './support/actors.ts';
import { message, row, statusWord } from './support/desk.ts';
import { loginOf } from './support/product.ts';
import { expect, test } from './support/test.ts';

test('a clerk works from login to closing an appeal by keyboard alone', async ({ visit }) => {
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  const { keyboard } = page;
  const { email, password } = loginOf('zulfiya.normatova');
  await page.goto('/staff');
  await expect(page.getByLabel(t('staff.login.email'))).toBeVisible();
  const onEmail = () => page.getByLabel(t('staff.login.email')).evaluate(isFocused);
  for (let tabs = 0; tabs < 10 && !(await onEmail()); tabs += 1) await keyboard.press('Tab');
  await keyboard.type(email);
  await keyboard.press('Tab');
  await keyboard.type(password);
  await keyboard.press('Enter');
  await expect(page.getByText(t('staff.nothing.title'))).toBeVisible();

  const citizen = await newCitizen('Gavhar Sodiqova');
  const session = await appealOf(
    citizen,
    'Bolamni bogʻchaga navbatga qoʻya olmayapman, maktab direktori ham qabul qilmayapti.',
  );
  await expect(row(clerk, session.id)).toBeVisible();
  await keyboard.press('j');
  await expect(page.getByRole('listbox')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
  await keyboard.press('y');
  await expect(page.getByLabel(t('staff.composer.label'))).toBeFocused();
  await keyboard.type('Assalomu alaykum, navbatga qoʻydik.');
  await keyboard.press('Control+Enter');
  await expect(message(clerk, 'Assalomu alaykum, navbatga qoʻydik.')).toBeVisible();

  await keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeFocused();
  await keyboard.press('h');
  await expect(statusWord(clerk, 'held')).toBeVisible();
  await keyboard.press('h');
  await expect(statusWord(clerk, 'active')).toBeVisible();
  await keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.press('e');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByText(t('staff.closed.title'))).toBeVisible();
  const { session: closed } = await citizen.getSession({ params: { id: session.id } });
  expect(closed).toMatchObject({ status: 'closed', closeReason: 'resolved' });
});

const isFocused = (element: Element) => element === document.activeElement;
