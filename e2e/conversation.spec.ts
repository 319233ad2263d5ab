import { answer, appealOf, newCitizen, send, staffClient } from './support/actors.ts';
import { logIn, message, reply, row, statusWord } from './support/desk.ts';
import { loginOf } from './support/product.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

const lights =
  'Elektr simlari osilib qolgan, svet tez-tez oʻchyapti, elektr hisoblagich ham ishlamayapti.';
const power =
  'Uyimizda svet har kuni kechqurun oʻchib qolyapti, transformator eskirgan, kuchlanish past.';

const header = ({ page, t }: Visitor) =>
  page.getByRole('region', { name: t('staff.conversation.label') });

/** The clerk's browser with one of their sessions open. */
async function opened(visitor: Visitor, account: string, sessionId: string): Promise<Visitor> {
  await signInStaff(visitor, account);
  await visitor.page.goto(`/staff?session=${sessionId}`);
  await expect(header(visitor)).toBeVisible();
  return visitor;
}

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
