import { answer, appealOf, newCitizen, send, staffClient } from './support/actors.ts';
import { lights, logIn, opened, power, row, statusWord } from './support/desk.ts';
import { expect, test } from './support/test.ts';

test('a session is handed to a colleague, whose screen shows it at once', async ({ visit }) => {
  const citizen = await newCitizen('Lobar Nazarova');
  const { id, department } = await appealOf(citizen, lights);
  const operator = await opened(await visit({ device: 'desktop' }), 'dilnoza.rahimova', id);
  const { page, t } = operator;
  await page.keyboard.press('p');
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
  const staff = await staffClient('dilnoza.rahimova');
  const { items } = await staff.availableAgents({
    query: { all: true, department: department?.id },
  });
  const colleague = items.find(({ role }) => role === 'agent');
  if (!colleague) throw new Error('the department has no agent');
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: t('desk.transfer.search') }).fill(colleague.name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t('staff.watch.assigned', { name: colleague.name }))).toBeVisible();
  const { session } = await staff.getSession({ params: { id } });
  expect(session.assignee?.id).toBe(colleague.id);
});

test('a deadline is lengthened with a reason, and its new date is said before and after', async ({
  visit,
}) => {
  const citizen = await newCitizen('Otabek Saidov');
  const { id } = await appealOf(citizen, power);
  const operator = await opened(await visit({ device: 'desktop' }), 'dilnoza.rahimova', id);
  const { page, t } = operator;
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: t('desk.extend.title') });
  await expect(dialog.getByText(t('desk.extend.study'))).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(t('desk.reason.short', { least: 5 }))).toBeVisible();
  await page.keyboard.type('Transformatorni koʻrish uchun komissiya chiqadi');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('staff.deadline.extended'))).toBeVisible();
  const { items } = await citizen.timeline({ params: { id } });
  expect(items.at(-1)).toMatchObject({ kind: 'deadline_extended' });
});

test('closing without consideration takes a second person, who reads the first one’s words', async ({
  visit,
}) => {
  const citizen = await newCitizen('Nomaʼlum');
  const { id } = await appealOf(
    citizen,
    'Svetim yoʻq, elektr hisoblagichim ishlamayapti, bu masalada javob bering.',
  );
  const first = await opened(await visit({ device: 'desktop' }), 'dilnoza.rahimova', id);
  await first.page.keyboard.press('p');
  await expect(first.page.getByText(first.t('staff.check.title'))).toBeVisible();
  await first.page.keyboard.press('x');
  await first.page.keyboard.type('Imzosiz, manzil ham yoʻq');
  await first.page.keyboard.press('Control+Enter');
  await expect(first.page.getByText(first.t('desk.proposal.mine'))).toBeVisible();

  const second = await opened(
    await visit({ device: 'desktop', locale: 'ru' }),
    'akmal.nazarov',
    id,
  );
  await expect(second.page.getByText('Imzosiz, manzil ham yoʻq')).toBeVisible();
  await second.page.keyboard.press('a');
  await expect(second.page.getByRole('alertdialog')).toBeVisible();
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText(second.t('staff.closed.title'))).toBeVisible();
  const { session } = await citizen.getSession({ params: { id } });
  expect(session.closeReason).toBe('without_consideration');
});

test('what a closed session was about stands beside it', async ({ visit }) => {
  const citizen = await newCitizen('Zilola Hamidova');
  const { id } = await appealOf(citizen, power);
  const client = await staffClient('dilnoza.rahimova');
  await answer(client, id, 'Transformator ertaga almashtiriladi.');
  await send(citizen, id, 'Katta rahmat, sizdan juda minnatdorman!');
  const desk = await opened(await visit({ device: 'desktop' }), 'dilnoza.rahimova', id);
  const { page, t } = desk;
  const panel = page.getByRole('complementary', { name: t('staff.panel.label') });
  await expect(panel.getByText(t('talk.summary.title'))).toBeHidden();
  await client.close({ params: { id }, body: {} });
  await expect(panel.getByRole('heading', { name: t('talk.summary.title') })).toBeVisible();
  await expect(panel.getByText('Transformator ertaga almashtiriladi.')).toBeVisible();
  await expect(panel.getByText(t('words.emotion.grateful')).last()).toBeVisible();
});

test('every message can be read in the other script, one by one or all at once', async ({
  visit,
}) => {
  const citizen = await newCitizen('Мавлуда Ҳакимова');
  const { id } = await appealOf(
    citizen,
    'Уйимизда свет ҳар куни кечқурун ўчиб қоляпти, трансформатор эскирган, кучланиш паст.',
  );
  const clerk = await opened(await visit({ device: 'desktop' }), 'dilnoza.rahimova', id);
  const { page, t } = clerk;
  await page.getByRole('button', { name: t('staff.script.latin') }).click();
  await expect(page.locator('.bubble-other-script')).toContainText('Uyimizda svet har kuni');
  await page.getByRole('button', { name: t('staff.script.original') }).click();
  await expect(page.locator('.bubble-other-script')).toHaveCount(0);
  await page.keyboard.press('l');
  await page.reload();
  await page.getByRole('button', { name: t('staff.script.original') }).waitFor();
  // Without a provider nothing offers to translate.
  await expect(page.getByRole('button', { name: t('desk.translate.action') })).toHaveCount(0);
});

test('kind and priority are changed where they stand, and the list follows', async ({ visit }) => {
  const citizen = await newCitizen('Akmal Jalilov');
  const { id } = await appealOf(citizen, `${power} Shikoyat qilaman.`);
  const clerk = await opened(await visit({ device: 'desktop' }), 'dilnoza.rahimova', id);
  const { page, t } = clerk;
  const now = t('words.priority.normal');
  await page.getByRole('button', { name: t('desk.panel.setPriority', { value: now }) }).click();
  await page.getByRole('menuitemradio', { name: t('words.priority.high') }).click();
  await expect(row(clerk, id)).toContainText(t('words.priority.high'));
  await page.getByRole('button', { name: /^Turini/ }).click();
  await page.getByRole('menuitemradio', { name: t('words.appealKind.proposal') }).click();
  await expect(async () => {
    const { session } = await citizen.getSession({ params: { id } });
    expect(session).toMatchObject({ priority: 'high', appealKind: 'proposal' });
  }).toPass();
});

test('the list is narrowed and says so; the palette finds commands, queues and pages', async ({
  visit,
}) => {
  const citizen = await newCitizen('Umida Raxmatova');
  const { id } = await appealOf(citizen, `${lights} Hech kim kelmadi.`);
  const clerk = await visit({ device: 'desktop' });
  await logIn(clerk, 'dilnoza.rahimova');
  const { page, t } = clerk;
  await expect(row(clerk, id)).toBeVisible();
  await page.getByRole('button', { name: t('desk.filter.title') }).click();
  await page.getByRole('menuitemradio', { name: t('words.channel.telegram') }).click();
  await expect(row(clerk, id)).toBeHidden();
  const chip = page.getByRole('button', {
    name: t('desk.filter.remove', { value: t('words.channel.telegram') }),
  });
  await page.reload();
  await chip.click();
  await expect(row(clerk, id)).toBeVisible();

  await row(clerk, id).click();
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('муҳим юқори');
  await page.keyboard.press('Enter');
  await expect(row(clerk, id)).toContainText(t('words.priority.high'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kutish');
  await page.keyboard.press('Enter');
  await expect(statusWord(clerk, 'held')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('arxiv');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=archive/);
});
