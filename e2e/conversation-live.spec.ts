import { answer, appealOf, newCitizen, send, staffClient } from './support/actors.ts';
import { lights, message, opened, power, reply, row } from './support/desk.ts';
import { loginOf } from './support/product.ts';
import { expect, test } from './support/test.ts';

test('a note with a name reaches colleagues live, and never the citizen', async ({ visit }) => {
  const account = 'dilnoza.rahimova';
  const citizen = await newCitizen('Dilfuza Ochilova');
  const { id } = await appealOf(citizen, `${lights} Iltimos, tezroq.`);
  const writer = await opened(await visit({ device: 'desktop' }), account, id);
  const reader = await opened(await visit({ device: 'desktop' }), 'akmal.nazarov', id);
  const named = loginOf('akmal.nazarov').name;
  const { page, t } = writer;
  await page.keyboard.press('n');
  await page
    .getByLabel(t('desk.note.title'), { exact: true })
    .fill(`Ertaga tekshiramiz, @${named.slice(0, 4)}`);
  await page.keyboard.press('End');
  await page.getByRole('option', { name: named }).click();
  await page.keyboard.press('Control+Enter');
  const note = reader.page.locator('.note-card', { hasText: 'Ertaga tekshiramiz' });
  await expect(note).toBeVisible();
  await expect(note.locator('b[data-me]')).toHaveText(`@${named}`);
  // The focus is not lost: the foot has no composer here, so the list has it.
  await expect(page.getByRole('listbox').first()).toBeFocused();
  const seen = await citizen.listMessages({ params: { sessionId: id } });
  expect(JSON.stringify(seen)).not.toContain('Ertaga tekshiramiz');
});

test('two who look at one session see each other, and who is writing', async ({ visit }) => {
  const citizen = await newCitizen('Shirin Ibragimova');
  const { id } = await appealOf(citizen, `${power} Kecha ham boʻldi.`);
  const one = await opened(await visit({ device: 'desktop' }), 'dilnoza.rahimova', id);
  const other = await opened(await visit({ device: 'desktop' }), 'akmal.nazarov', id);
  const { name } = loginOf('dilnoza.rahimova');
  await expect(other.page.getByTitle(other.t('staff.presence', { names: name }))).toBeVisible();
  await one.page.keyboard.press('n');
  await one.page.keyboard.type('Yozyapman');
  await expect(other.page.getByText(other.t('desk.typing.note', { name }))).toBeVisible();
  await one.page.close();
  await expect(other.page.getByTitle(other.t('staff.presence', { names: name }))).toBeHidden();
});

test('drafts outlive a reload and are one in two tabs; read marks and sending too', async ({
  visit,
}) => {
  const account = 'dilnoza.rahimova';
  const citizen = await newCitizen('Feruza Bozorova');
  const { id } = await appealOf(citizen, `${lights} Bolalar qoʻrqadi.`);
  const staff = await staffClient(account);
  await answer(staff, id, 'Ustani yubordik.');
  const clerk = await opened(await visit({ device: 'desktop' }), account, id);
  const { page, t } = clerk;
  const second = await clerk.context.newPage();
  await second.goto(`/staff?session=${id}`);
  const field = (where: typeof page) => where.getByLabel(t('staff.composer.label'));
  await field(page).fill('Bugun kechqurun');
  await expect(field(second)).toHaveValue('Bugun kechqurun');
  await second.reload();
  await expect(field(second)).toHaveValue('Bugun kechqurun');
  await reply(clerk, 'Bugun kechqurun yonadi.');
  await expect(second.locator('.message', { hasText: 'Bugun kechqurun yonadi.' })).toHaveCount(1);
  await expect(field(second)).toHaveValue('');
  await send(citizen, id, 'Katta rahmat!');
  await expect(message(clerk, 'Katta rahmat!')).toBeVisible();
  await expect(second.locator('.message', { hasText: 'Katta rahmat!' })).toBeVisible();
  await expect(row(clerk, id).locator('.badge')).toHaveCount(0);
});

test('offline and back again without a reload: what was written goes, what was missed comes', async ({
  visit,
}) => {
  const account = 'dilnoza.rahimova';
  const citizen = await newCitizen('Sirojiddin Umarov');
  const { id } = await appealOf(citizen, `${power} Muzlatgich kuydi.`);
  await answer(await staffClient(account), id, 'Tekshiramiz.');
  const clerk = await opened(await visit({ device: 'desktop' }), account, id);
  clerk.faults.forgive(/./);
  const { page, t, context } = clerk;
  await expect(message(clerk, 'Tekshiramiz.')).toBeVisible();
  await context.setOffline(true);
  await reply(clerk, 'Usta yoʻlga chiqdi.');
  await expect(page.getByText(t('staff.message.waiting'))).toBeVisible();
  await send(citizen, id, 'Qachon keladi?');
  await context.setOffline(false);
  await expect(message(clerk, 'Qachon keladi?')).toBeVisible({ timeout: 20_000 });
  await expect(message(clerk, 'Usta yoʻlga chiqdi.')).toHaveCount(1);
  await expect(page.getByText(t('staff.message.waiting'))).toBeHidden();
});

test('a page whose live connection never came, because the network went first, has it when it is back', async ({
  visit,
}) => {
  const account = 'dilnoza.rahimova';
  const citizen = await newCitizen('Oybek Samadov');
  const { id } = await appealOf(citizen, `${power} Sovutgich ham kuydi.`);
  await answer(await staffClient(account), id, 'Koʻramiz.');
  const visitor = await visit({ device: 'desktop' });
  visitor.faults.forgive(/./);
  const { page, context } = visitor;
  // The code of the socket is asked for by the page: no network, no code.
  let fetched = 0;
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const isSocket = (await (await route.fetch()).text()).includes('EIO');
    if (!isSocket) return route.continue();
    fetched += 1;
    return fetched > 4 ? route.continue() : route.abort('internetdisconnected');
  });
  const clerk = await opened(visitor, account, id);
  await expect.poll(() => fetched).toBeGreaterThan(1);
  await context.setOffline(true);
  await context.setOffline(false);
  await send(citizen, id, 'Hali ham kutyapmiz.');
  await expect(message(clerk, 'Hali ham kutyapmiz.')).toBeVisible({ timeout: 20_000 });
});
