import { answer, appealOf, newCitizen, send, staffClient } from './support/actors.ts';
import { message, row } from './support/desk.ts';
import { refusedAnswer } from './support/faults.ts';
import { loginOf } from './support/product.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

/** `q` narrows the list, which draws only the rows in sight. */
async function atDesk(visitor: Visitor, account: string, q = ''): Promise<Visitor> {
  await signInStaff(visitor, account);
  await visitor.page.goto(q ? `/staff?q=${encodeURIComponent(q)}` : '/staff');
  await expect(visitor.page.getByText(visitor.t('staff.nothing.title'))).toBeVisible();
  return visitor;
}

test('a correction moves the session, says what was learned, and is taken back by z', async ({
  visit,
}) => {
  const clerk = await atDesk(await visit({ device: 'desktop' }), 'shahlo.yusupova');
  const { page, t } = clerk;
  const citizen = await newCitizen('Nodira Qosimova');
  const session = await appealOf(
    citizen,
    'Poliklinikada shifokor qabuliga navbat juda uzun, kasal bolam bilan uch soat kutdik.',
  );
  await row(clerk, session.id).click();
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: t('staff.correct.search') }).fill('Transport');
  await page.keyboard.press('Enter');
  await page.getByLabel(t('staff.correct.why')).fill('Avtobus masalasi ham bor');
  await page.keyboard.press('Control+Enter');

  await expect(page.locator('.receipt')).toContainText('Transport');
  await expect(row(clerk, session.id)).toBeHidden();
  const { session: there } = await citizen.getSession({ params: { id: session.id } });
  expect(there).toMatchObject({ status: 'queued', department: { name: 'Transport' } });

  await page.keyboard.press('z');
  await expect(page.getByText(t('staff.receipt.unlearned'))).toBeVisible();
  await expect(row(clerk, session.id)).toBeVisible();
  const { session: back } = await citizen.getSession({ params: { id: session.id } });
  expect(back.department).toEqual(session.department);
});

test('of two clerks who open one session at once, the second is told who has it', async ({
  visit,
}) => {
  const winner = await atDesk(await visit({ device: 'desktop' }), 'ulugbek.mirzayev');
  const loser = await atDesk(await visit({ device: 'desktop', locale: 'ru' }), 'farhod.sattorov');
  loser.faults.forgive(refusedAnswer(409));
  const citizen = await newCitizen('Sanjar Ergashev');
  const session = await appealOf(
    citizen,
    'Hovlimizning kadastr pasportini olish uchun hujjat topshirgan edik, ikki oydan beri berilmayapti.',
  );
  // The second one's pick is on its way while the first one's is taken.
  let letGo = () => {};
  const picked = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await loser.page.route('**/assign', async (route) => {
    await picked;
    await route.continue();
  });
  await expect(row(winner, session.id)).toBeVisible();
  await row(loser, session.id).click();
  await row(winner, session.id).click();
  await expect(winner.page.getByText(winner.t('staff.check.title'))).toBeVisible();
  letGo();

  const { name } = loginOf('ulugbek.mirzayev');
  await expect(loser.page.getByText(loser.t('staff.pick.lost', { name })).first()).toBeVisible();
  await expect(loser.page.getByText(loser.t('staff.watch.assigned', { name }))).toBeVisible();
  await expect(loser.page.getByLabel(loser.t('staff.composer.label'))).toBeHidden();
});

test('space shows a session and picks nothing', async ({ visit }) => {
  const clerk = await atDesk(await visit({ device: 'desktop' }), 'olga.petrova');
  const { page, t } = clerk;
  const citizen = await newCitizen('Aziza Karimova');
  const session = await appealOf(
    citizen,
    'Koʻp qavatli uyimizning tomi oqyapti, podval suvga toʻlgan, lift ham ishlamayapti.',
  );
  await expect(row(clerk, session.id)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByText(t('staff.pick.title'))).toBeVisible();
  const { session: untouched } = await citizen.getSession({ params: { id: session.id } });
  expect(untouched.status).toBe('queued');
  await page.keyboard.press('p');
  await expect(page.getByText(t('staff.check.title'))).toBeVisible();
});

test('a second clerk who looks on sees the conversation grow, and cannot write in it', async ({
  visit,
}) => {
  const clerk = await staffClient('nargiza.aliyeva');
  const citizen = await newCitizen('Rustam Olimov');
  const session = await appealOf(
    citizen,
    'Bolalar nafaqasi uch oydan beri toʻlanmayapti, ijtimoiy himoya boʻlimi javob bermayapti.',
  );
  await answer(clerk, session.id, 'Hujjatlaringizni koʻrib chiqyapmiz.');
  const watcher = await atDesk(
    await visit({ device: 'desktop' }),
    'irina.sokolova',
    'Rustam Olimov',
  );
  await expect(row(watcher, session.id)).toContainText('Hujjatlaringizni');
  await row(watcher, session.id).click();
  await expect(message(watcher, 'Hujjatlaringizni koʻrib chiqyapmiz.')).toBeVisible();
  await send(citizen, session.id, 'Rahmat, kutaman.');
  await expect(message(watcher, 'Rahmat, kutaman.')).toBeVisible();
  await expect(watcher.page.getByLabel(watcher.t('staff.composer.label'))).toBeHidden();
});

test('in a list written from the right a name of another script stands at its beginning', async ({
  visit,
}) => {
  const { id } = await appealOf(
    await newCitizen('Nodirabegim Qosimova'),
    'Qishlogʻimizga avtobus qatnamay qoʻydi, bekatda bir soatlab kutamiz, yordam bering.',
  );
  const reader = await visit({ device: 'desktop', locale: 'fa' });
  const clerk = await atDesk(reader, 'olim.rustamov', 'Nodirabegim');
  const away = await row(clerk, id)
    .locator('.row-name')
    .evaluate((name) => {
      const written = document.createRange();
      written.selectNodeContents(name);
      return name.getBoundingClientRect().right - written.getBoundingClientRect().right;
    });
  expect(Math.abs(away)).toBeLessThan(2);
});
