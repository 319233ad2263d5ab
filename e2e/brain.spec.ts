import { randomUUID } from 'node:crypto';
import type { Client, Session } from '@civicconnect/contract';
import { appealOf, newCitizen, staffClient } from './support/actors.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

const operator = 'dilnoza.rahimova';
const admin = 'akmal.nazarov';

/** A description or a lesson that changes makes the model anew: on a busy machine that takes its time. */
const patience = { timeout: 40_000 };

async function at(visitor: Visitor, account: string, path: string): Promise<Visitor> {
  await signInStaff(visitor, account);
  await visitor.page.goto(path);
  return visitor;
}

/** The id of a department by its Uzbek name. */
async function departmentId(client: Client, name: string): Promise<string> {
  const { items } = await client.departments();
  const found = items.find((department) => department.name.uz === name);
  if (!found) throw new Error(`the demo has no department ${name}`);
  return found.id;
}

/** Where a message would go now; null when the router would not decide. */
async function placeOf(client: Client, text: string): Promise<string | null> {
  const { analysis } = await client.previewRouting({ body: { text } });
  return analysis.decision?.departmentId ?? null;
}

/** Takes out what an earlier try taught: these tests are about what has not been learned yet. */
async function unlearn(client: Client, q: string): Promise<void> {
  const { items } = await client.listLearned({ query: { q } });
  for (const { id } of items) await client.retireLearned({ params: { id } });
}

test('a preview says where a message would go and why, and what another description would change', async ({
  visit,
}) => {
  test.slow();
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = await at(visitor, operator, '/staff/router');
  const answer = page.getByRole('region', { name: t('brain.answer.label') });
  const message = page.getByRole('textbox', { name: t('brain.preview.label') });
  await message.fill('Quvur yorilgan, uyga ichimlik suvi chiqmayapti.');
  await page.keyboard.press('Control+Enter');
  await expect(answer.getByRole('heading', { level: 2 })).toContainText('Ichimlik suvi va oqova');
  await expect(answer.getByRole('blockquote').locator('mark').first()).toBeVisible();
  await expect(answer).toContainText(t('brain.by.local'));

  await message.fill('Kaptarxona qurmoqchiman, kaptarlar uchun don kerak');
  await page.getByLabel(t('brain.try.department')).selectOption({ label: 'Ekologiya' });
  const description = page.getByRole('textbox', { name: t('brain.try.text') });
  await description.fill(
    `${await description.inputValue()} Kaptarxona, kaptarlar va ularning doni.`,
  );
  await page.getByRole('button', { name: t('brain.try.run') }).click();
  const then = page.getByRole('region', { name: t('brain.compare.then') });
  await expect(then.getByRole('heading', { level: 2 })).toContainText('Ekologiya', patience);
  await expect(page.getByRole('region', { name: t('brain.compare.now') })).toBeVisible();
  await expect(page.locator('.compare-change')).toContainText('Ekologiya');
});

test('a correction appears under what was learned; taken out it no longer counts, put back it does', async ({
  visit,
}) => {
  test.slow();
  const text =
    'Choyxona orqasidagi xoʻroz urishtirish joyida chiroq yonmayapti, simyogʻoch qulagan.';
  const client = await staffClient(operator);
  await unlearn(client, 'xoʻroz urishtirish');
  const to = await departmentId(client, 'Transport');
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = await at(visitor, operator, '/staff/router/learned');
  await page.getByLabel(t('brain.learned.search')).fill('xoʻroz urishtirish');
  await expect(page.getByText(t('brain.learnedEmpty.filtered.title'))).toBeVisible();
  const session = await appealOf(await newCitizen('Malika Yoʻldosheva'), text);
  const params = { id: session.id };
  await client.assign({ params });
  await client.correct({ params, body: { departmentId: to, reason: 'Sinov uchun koʻchirildi' } });
  expect(await placeOf(client, text)).toBe(to);

  const lesson = page.getByRole('listitem').filter({ hasText: 'Choyxona orqasidagi' });
  // It comes by itself: the page was open before anything was taught.
  await expect(lesson).toContainText(t('brain.source.corrected'));
  await lesson.getByRole('button', { name: t('brain.learned.takeOut') }).click();
  await expect(lesson).toBeHidden();
  const toast = page.locator('.undo-toast');
  await toast.hover();
  await expect(async () => expect(await placeOf(client, text)).not.toBe(to)).toPass();

  await toast.getByRole('button', { name: t('staff.receipt.undo') }).click();
  await expect(lesson).toBeVisible();
  await expect(async () => expect(await placeOf(client, text)).toBe(to)).toPass();
});

test('an administrator changes what a department does, and the very next appeal follows', async ({
  visit,
}) => {
  test.slow();
  const text = 'Velosiped turargohi kerak, elektr samokat ijarasini ham tartibga soling.';
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = await at(visitor, admin, '/staff/admin/departments');
  await page.locator('.department-item', { hasText: /^Transport/ }).click();
  const description = page.getByLabel(t('brain.department.description'));
  await description.fill(
    `${await description.inputValue()} Velosiped ijarasi, elektr samokat va velosiped turargohi ham shu boʻlimda.`,
  );
  await page.keyboard.press('Control+s');
  const toast = page.locator('.undo-toast');
  await expect(toast).toContainText(t('brain.department.saved'), patience);
  await toast.hover();
  const appeal = await appealOf(await newCitizen('Tohir Eshmatov'), text);
  expect(appeal.department?.name).toBe('Transport');

  await toast.getByRole('button', { name: t('staff.receipt.undo') }).click();
  await expect(toast).toContainText(t('brain.department.undone'), patience);
  const client = await staffClient(operator);
  expect(await placeOf(client, text)).not.toBe(appeal.department?.id);
});

test('triage offers where the router would look first, one key away', async ({ visit }) => {
  const client = await staffClient(operator);
  await unlearn(client, 'hech kim eshitmayapti');
  const citizen = await newCitizen('Gʻani Poʻlatov');
  const text = 'Iltimos yordam beringlar, ancha qiynaldik, hech kim eshitmayapti.';
  const { session } = await citizen.openAppeal({ body: { text, clientId: randomUUID() } });
  const read = async (): Promise<Session> =>
    (await client.getSession({ params: { id: session.id } })).session;
  await expect(async () => expect((await read()).status).toBe('triage')).toPass();
  const [first] = (await read()).candidates;

  const visitor = await visit({ device: 'desktop' });
  const { page, t } = await at(visitor, operator, `/staff?view=triage&session=${session.id}`);
  await expect(page.getByRole('region', { name: t('staff.triage.title') })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.locator('.receipt')).toBeVisible();
  expect((await read()).department?.id).toBe(first?.departmentId);
});

test('without a key the models page says who decides and how one is added; a setting is changed and taken back', async ({
  visit,
}) => {
  const visitor = await visit({ device: 'desktop' });
  const { page, t } = await at(visitor, admin, '/staff/admin/models');
  await expect(page.getByRole('heading', { name: t('brain.noKey.title') })).toBeVisible();
  await expect(page.getByText('GEMINI_API_KEY')).toBeVisible();
  const cap = page.getByLabel(t('brain.settings.cap'));
  await cap.fill('2,5');
  await page.getByRole('button', { name: t('brain.settings.save'), exact: true }).click();
  const toast = page.locator('.undo-toast', { hasText: t('brain.settings.saved') });
  await expect(toast).toBeVisible();
  const client = await staffClient(admin);
  expect((await client.settings()).settings.ai.dailyCap).toBe(2.5);
  await toast.getByRole('button', { name: t('staff.receipt.undo') }).click();
  await expect(cap).toHaveValue('5');
  expect((await client.settings()).settings.ai.dailyCap).toBe(5);
});
