import type { Client } from '@civicconnect/contract';
import { answer, appealOf, newCitizen, staffClient } from './support/actors.ts';
import { expect, test } from './support/test.ts';
import { signInStaff, type Visitor } from './support/visitor.ts';

const operator = 'dilnoza.rahimova';

/** Somebody who searches, on a wide screen. */
async function searcher(visit: () => Promise<Visitor>): Promise<Visitor> {
  const visitor = await visit();
  await signInStaff(visitor, operator);
  await visitor.page.goto('/staff/search');
  return visitor;
}

const results = ({ page }: Visitor) => page.locator('[data-found]');

async function answered(clerk: Client, name: string, text: string, reply: string) {
  const session = await appealOf(await newCitizen(name), text);
  await answer(clerk, session.id, reply);
  return session;
}

test('search finds a message in the other script with a slip of typing, and opens it there', async ({
  visit,
}) => {
  const clerk = await staffClient(operator);
  const session = await answered(
    clerk,
    'Zarifa Umarova',
    'Koʻchamizdagi quvur yorilgan, ichimlik suvi Toʻqmoqchi mavzesigacha oqib ketyapti.',
    'Avariya brigadasi Toʻqmoqchi mavzesiga bugun soat toʻrtda boradi.',
  );
  const visitor = await searcher(() => visit({ device: 'desktop' }));
  const { page, t } = visitor;
  const field = page.getByLabel(t('find.field'));
  await expect(field).toBeFocused();
  await field.fill('тўқмоқчи авария');
  await expect(results(visitor)).toHaveCount(1);
  await expect(results(visitor).locator('mark')).toHaveText(['Avariya', 'Toʻqmoqchi']);
  await expect(page).toHaveURL(/q=/);

  await field.fill('birgadasi toqmoqchi');
  await expect(
    page.getByText(t('find.corrected', { written: 'birgadasi', read: 'brigadasi' })),
  ).toBeVisible();
  // By keys alone: into the results, and to the very message.
  await page.keyboard.press('Enter');
  await expect(results(visitor).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`session=${session.id}&seq=`));
  await expect(page.locator('.message', { hasText: 'Avariya brigadasi' })).toBeInViewport();
});

test('a session is found by the end of its number and by its citizen, and filters narrow', async ({
  visit,
}) => {
  const session = await appealOf(
    await newCitizen('Mahfuza Zvezdinskaya'),
    'Hovlimizdagi elektr simlari osilib qolgan, bolalar uchun xavfli.',
  );
  const visitor = await searcher(() => visit({ device: 'desktop' }));
  const { page, t } = visitor;
  const field = page.getByLabel(t('find.field'));
  await field.fill(session.number.slice(-6));
  await expect(results(visitor).first()).toContainText(session.number);
  await field.fill('звездинская махфуза');
  await expect(results(visitor).first()).toContainText('Mahfuza Zvezdinskaya');
  await page.getByLabel(t('find.status')).selectOption('closed');
  await expect(page.getByText(t('find.none.title'))).toBeVisible();
  await page.getByRole('button', { name: t('find.clearFilters') }).click();
  await expect(results(visitor).first()).toContainText('Mahfuza Zvezdinskaya');
  // A search that was meant is offered again, and the address can be sent to a colleague.
  await field.press('Enter');
  await page.goto('/staff/search');
  await page.getByRole('button', { name: 'звездинская махфуза' }).click();
  await expect(results(visitor).first()).toContainText('Mahfuza Zvezdinskaya');
});

test('an agent finds nothing of other departments', async ({ visit }) => {
  const text = 'Poliklinikada Qaldirgʻochxonim ismli shifokor qabul qilmayapti, tahlil kerak.';
  await appealOf(await newCitizen('Nigora Toʻxtayeva'), text);
  const visitor = await searcher(() => visit({ device: 'desktop' }));
  await visitor.page.getByLabel(visitor.t('find.field')).fill('qaldirgʻochxonim');
  await expect(results(visitor)).toHaveCount(1);
  const agent = await visit({ device: 'desktop' });
  await signInStaff(agent, 'bekzod.toshev');
  await agent.page.goto(`/staff/search?q=${encodeURIComponent('qaldirgʻochxonim')}`);
  await expect(agent.page.getByText(agent.t('find.none.title'))).toBeVisible();
});
