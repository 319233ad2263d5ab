import type { Route } from '@playwright/test';
import { appealOf, newCitizen } from './support/actors.ts';
import { message, row, statusWord } from './support/desk.ts';
import { loginOf } from './support/product.ts';
import { expect, test } from './support/test.ts';
import { signInStaff } from './support/visitor.ts';

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

const matters = [
  'Avtobusga pul toʻlasak ham chipta berilmaydi, haydovchi qoʻpol gapiradi.',
  'Qishlogʻimizga yoʻnalishli taksi qatnamay qoʻydi, bekatda bir soatlab kutamiz.',
  'Avtobus bekatining soyaboni yoʻq, yomgʻirda bolalar hoʻl boʻlib avtobus kutishadi.',
  'Avtobus jadvali buzilgan, ertalab ishga kechikyapmiz, qatnov kam.',
  'Taksi haydovchisi yoʻl haqini oʻzicha oshirib oldi, yoʻlovchi tashish qoidasi buzilyapti.',
];

test('five appeals, one after the other, without a mouse and with a Cyrillic keyboard', async ({
  visit,
}) => {
  test.setTimeout(150_000);
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  const { keyboard } = page;
  await signInStaff(clerk, 'dilnoza.rahimova');
  const citizens = await Promise.all(matters.map((_, n) => newCitizen(`Yoʻlovchi ${n + 1}`)));
  const sessions = await Promise.all(
    citizens.map((citizen, n) => appealOf(citizen, matters[n] ?? '')),
  );
  /** A key of a keyboard that writes Cyrillic: the place is the same, the letter is another. */
  const press = (key: string, code: string) =>
    page.evaluate(
      ([letter, place]) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', {
            key: letter,
            code: place,
            bubbles: true,
            cancelable: true,
          }),
        ),
      [key, code],
    );
  for (const session of sessions) {
    await page.goto(`/staff?session=${session.id}`);
    await expect(page.getByText(t('staff.pick.title'))).toBeVisible();
    await press('з', 'KeyP');
    await expect(page.getByText(t('staff.check.title'))).toBeVisible();
    await press('н', 'KeyY');
    await expect(page.getByLabel(t('staff.composer.label'))).toBeFocused();
    await keyboard.type('Assalomu alaykum, chora koʻrdik.');
    await keyboard.press('Control+Enter');
    await expect(message(clerk, 'chora koʻrdik')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeFocused();
    await press('т', 'KeyN');
    await expect(page.getByLabel(t('desk.note.title'), { exact: true })).toBeFocused();
    await keyboard.type('Hal boʻldi.');
    await keyboard.press('Control+Enter');
    await expect(page.locator('.note-card', { hasText: 'Hal boʻldi.' })).toBeVisible();
    await expect(page.getByLabel(t('staff.composer.label'))).toBeFocused();
    await keyboard.press('Escape');
    await press('у', 'KeyE');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByText(t('staff.closed.title'))).toBeVisible();
    await expect(page.locator('body')).not.toBeFocused();
  }
  for (const [n, citizen] of citizens.entries()) {
    const { session } = await citizen.getSession({ params: { id: sessions[n]?.id ?? '' } });
    expect(session.closeReason).toBe('resolved');
  }
});

test('the sheet tells the truth: each of its keys does what it says', async ({ visit }) => {
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  await signInStaff(clerk, 'irina.sokolova');
  const citizen = await newCitizen('Kamoliddin Tursunov');
  const { id } = await appealOf(citizen, `${matters[2]} Tuman markazida ham shunday.`);
  await page.goto(`/staff?session=${id}`);
  await expect(page.getByText(t('staff.pick.title'))).toBeVisible();
  const opens = async (key: string, title: string) => {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: title })).toBeHidden();
  };
  await opens('?', t('staff.keys.title'));
  await opens('Control+k', t('desk.palette.title'));
  await opens('c', t('staff.correct.title'));
  await opens('d', t('desk.extend.title'));
  await page.keyboard.press('/');
  await expect(page.getByLabel(t('staff.filter.label'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
  await opens('t', t('desk.transfer.title'));
  await opens('x', t('desk.without.title'));
  await page.keyboard.press('h');
  await expect(statusWord(clerk, 'held')).toBeVisible();
  await page.keyboard.press('h');
  await expect(statusWord(clerk, 'active')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.locator('.bubble-other-script').first()).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.locator('.bubble-other-script')).toHaveCount(0);
});

const isFocused = (element: Element) => element === document.activeElement;

test('ending an appeal whose reply was never sent says so first', async ({ visit }) => {
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  const { keyboard } = page;
  const session = await appealOf(
    await newCitizen('Feruza Yoqubova'),
    'Bolamni bogʻchaga navbatga qoʻya olmayapman, mudira ham qabul qilmayapti.',
  );
  await signInStaff(clerk, 'zulfiya.normatova');
  await page.goto(`/staff?session=${session.id}`);
  await expect(page.getByText(t('staff.pick.title'))).toBeVisible();
  await keyboard.press('p');
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
  await keyboard.press('y');
  await expect(page.getByLabel(t('staff.composer.label'))).toBeFocused();
  await keyboard.type('Ertaga ishga tushadi.');
  await keyboard.press('Escape');
  await keyboard.press('e');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(t('staff.end.unsent'));
  await keyboard.press('Escape');
  await expect(page.getByLabel(t('staff.composer.label'))).toHaveValue('Ertaga ishga tushadi.');
  await page.getByLabel(t('staff.composer.label')).press('Control+Enter');
  await expect(message(clerk, 'Ertaga ishga tushadi.')).toBeVisible();
  await page.getByLabel(t('staff.composer.label')).press('Escape');
  await keyboard.press('e');
  await expect(question).toContainText(t('staff.end.note'));
});

test('an appeal ended right after sending waits for the reply, and says so when it does not go', async ({
  visit,
}) => {
  const clerk = await visit({ device: 'desktop' });
  clerk.faults.forgive(/ERR_FAILED/);
  const { page, t } = clerk;
  const { keyboard } = page;
  const citizen = await newCitizen('Malohat Ergasheva');
  const { id } = await appealOf(
    citizen,
    'Maktab oshxonasida ovqat sifatsiz, bolalar och qolib dars oʻtiryapti, chora koʻring.',
  );
  await signInStaff(clerk, 'zulfiya.normatova');
  await page.goto(`/staff?session=${id}`);
  await expect(page.getByText(t('staff.pick.title'))).toBeVisible();
  await keyboard.press('p');
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
  await keyboard.press('y');
  const field = page.getByLabel(t('staff.composer.label'));
  await expect(field).toBeFocused();
  // The reply is slow on its way: then it is lost, then it goes.
  const held: Route[] = [];
  await page.route('**/api/messages/send', (route) => void held.push(route));
  await keyboard.type('Oshxona tekshirildi, taomnoma yangilandi.');
  await keyboard.press('Control+Shift+Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(t('staff.end.note'));
  await keyboard.press('Enter');
  await expect(question.locator('[aria-busy]')).toBeVisible();
  await held.shift()?.abort();
  await expect(question).toContainText(t('staff.end.unsent'));
  await keyboard.press('Escape');
  // It is tried again by itself, though the live connection stood all the while.
  await expect(async () => expect(held).toHaveLength(1)).toPass();
  await field.press('Escape');
  await keyboard.press('e');
  await keyboard.press('Enter');
  await expect(question.locator('[aria-busy]')).toBeVisible();
  await held.shift()?.continue();
  await expect(page.getByText(t('staff.closed.title'))).toBeVisible();
  const { items } = await citizen.listMessages({ params: { sessionId: id }, query: {} });
  expect(items.map(({ text }) => text)).toContain('Oshxona tekshirildi, taomnoma yangilandi.');
});
