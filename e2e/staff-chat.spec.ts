import { staffClient } from './support/actors.ts';
import {
  assistantSaid,
  givePassportAnswer,
  giveRules,
  newGuest,
  passport,
  rules,
} from './support/chats.ts';
import { message, reply, row, statusWord } from './support/desk.ts';
import { look, pageLook } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { type Device, signInStaff, type Visitor } from './support/visitor.ts';

test.beforeAll(async () => {
  await givePassportAnswer();
  await giveRules();
});

const watched = '/staff?status=assisting';

/** A chat in which the assistant has answered, with somebody of the staff who watches. */
async function watching(visitor: Visitor, account: string) {
  const guest = await newGuest();
  await guest.say(passport.question);
  await assistantSaid(guest, passport.answer);
  await signInStaff(visitor, account);
  await visitor.page.goto(watched);
  await expect(row(visitor, guest.session.id)).toBeVisible();
  return guest;
}

test('a chat is watched, taken over, answered and handed back, all by keyboard', async ({
  visit,
}) => {
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  const guest = await watching(clerk, 'shahlo.yusupova');
  await row(clerk, guest.session.id).click();
  await expect(page.getByText(t('talk.assisting.title'))).toBeVisible();
  await expect(message(clerk, passport.answer)).toBeVisible();

  await page.keyboard.press('o');
  await expect(page.getByLabel(t('staff.composer.label'))).toBeFocused();
  await reply(clerk, 'Salom, men xodimman.');
  await expect(message(clerk, 'Salom, men xodimman.')).toBeVisible();
  await expect(async () => {
    const { items } = await guest.client.listMessages({
      params: { sessionId: guest.session.id },
      query: {},
    });
    expect(items.at(-1)).toMatchObject({ author: { kind: 'staff' }, text: 'Salom, men xodimman.' });
  }).toPass();

  await page.getByLabel(t('staff.composer.label')).press('Escape');
  await page.keyboard.press('b');
  await expect(page.getByRole('alertdialog')).toContainText(t('talk.handBack.title'));
  await page.keyboard.press('Enter');
  await expect(statusWord(clerk, 'assisting')).toBeVisible();
  await expect(page.getByText(t('talk.assisting.title'))).toBeVisible();
});

test('the copilot drafts, its draft goes into the answer, and nothing is sent by itself', async ({
  visit,
}) => {
  const clerk = await visit({ device: 'desktop', locale: 'ru' });
  const { page, t } = clerk;
  const guest = await watching(clerk, 'olga.petrova');
  await row(clerk, guest.session.id).click();
  await expect(page.getByText(t('talk.assisting.title'))).toBeVisible();
  await page.keyboard.press('o');
  const copilot = page.getByRole('region', { name: t('talk.copilot.title') });
  await expect(copilot.getByText(passport.answer)).toBeVisible();
  await page.getByLabel(t('staff.composer.label')).fill('Assalomu alaykum!');
  await copilot.getByRole('button', { name: t('talk.copilot.insert') }).click();
  const composer = page.getByLabel(t('staff.composer.label'));
  await expect(composer).toHaveValue(`Assalomu alaykum!\n\n${passport.answer}`);
  await expect(composer).toBeFocused();
  const { items } = await guest.client.listMessages({
    params: { sessionId: guest.session.id },
    query: {},
  });
  expect(items.some(({ author }) => author.kind === 'staff')).toBe(false);

  await composer.press('Escape');
  await page.keyboard.press('q');
  await expect(page.getByLabel(t('talk.copilot.ask'))).toBeFocused();
  await page.keyboard.type(passport.question);
  await page.keyboard.press('Enter');
  await expect(copilot.getByText(t('talk.copilot.answer'), { exact: true })).toBeVisible();
});

test('what the assistant rests on opens at its passage, by keyboard', async ({ visit }) => {
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  const guest = await watching(clerk, 'shahlo.yusupova');
  await guest.say(rules.question);
  await row(clerk, guest.session.id).click();
  const source = page.locator('.thread .source-chip').last();
  await expect(source).toContainText(rules.title, { timeout: 40_000 });
  await source.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: rules.title });
  await expect(sheet.locator('mark')).toContainText(rules.passage);
  await expect(sheet.getByRole('region', { name: t('talk.passage.quoted') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(source).toBeFocused();
});

test('a chat that calls for a person says so on every page of whoever is there, with its reason', async ({
  visit,
}) => {
  const clerk = await visit({ device: 'desktop' });
  const { page, t } = clerk;
  await signInStaff(clerk, 'akmal.nazarov');
  await page.goto('/staff/admin/settings');
  const switched = page.getByRole('switch', { name: t('news.available.label') });
  if ((await switched.getAttribute('aria-checked')) === 'false') await switched.click();
  await expect(switched).toHaveAttribute('aria-checked', 'true');

  const guest = await newGuest();
  await guest.say('Mahallamizda ikki kundan beri ichimlik suvi kelmayapti, operator kerak');
  const call = page.getByRole('group', { name: t('talk.call.label') });
  await expect(call).toContainText(t('talk.reason.requested_human'), { timeout: 40_000 });
  await expect(page).toHaveTitle(/^● /);
  // It goes on calling on the page that is opened next.
  await page.goto('/staff/admin/departments');
  await expect(call).toContainText(t('talk.reason.requested_human'));
  await call.getByRole('link', { name: t('news.open') }).click();
  await expect(page).toHaveURL(new RegExp(guest.session.id));
  const reason = t('talk.reason.requested_human');
  await expect(page.getByText(t('talk.escalated.title', { reason }))).toBeVisible();
  await expect(call).toBeHidden();
  await page.goto('/staff/admin/departments');
  await expect(page.getByRole('button', { name: t('brain.departments.add') })).toBeVisible();
  await expect(call).toBeHidden();
});

test('an administrator changes a word that calls people, and sees what the assistant would do', async ({
  visit,
}) => {
  const office = await visit({ device: 'desktop', locale: 'en' });
  const { page, t } = office;
  await signInStaff(office, 'akmal.nazarov');
  await page.goto('/staff/admin/assistant');
  const words = page.locator('#words');
  const name = `${t('tuning.words.sensitiveTopic')}: ${t('tuning.words.add')}`;
  const field = words.getByLabel(name, { exact: true });
  await field.fill('kvadrokopter');
  await field.press('Enter');
  await words.getByRole('button', { name: t('admin.form.save') }).click();
  await expect(page.getByText(t('admin.form.saved'))).toBeVisible();

  const asked = page.getByLabel(t('tuning.try.question'), { exact: true });
  await asked.fill('Kvadrokopterni roʻyxatdan qanday oʻtkazaman?');
  await page.getByRole('button', { name: t('tuning.try.ask') }).click();
  const reason = t('talk.reason.sensitive_topic');
  await expect(page.getByText(t('tuning.try.calls', { reason }))).toBeVisible();
  await asked.fill(passport.question);
  await page.getByRole('button', { name: t('tuning.try.ask') }).click();
  await expect(page.getByText(passport.answer)).toBeVisible();
  await expect(page.getByText(t('tuning.try.source.faq'))).toBeVisible();

  await page.getByRole('button', { name: t('tuning.site.show') }).click();
  await expect(page.locator('.widget-window')).toBeVisible();
  const admin = await staffClient('akmal.nazarov');
  await admin.updateSettings({ body: { escalation: { extraWords: { sensitiveTopic: [] } } } });
});

const sights = [
  ['uz', 'desktop'],
  ['ru', 'phone'],
  ['ru', 'desktop'],
  ['fa', 'desktop'],
  ['fa', 'phone'],
  ['uz', 'phone'],
] as const;

for (const [locale, device] of sights) {
  test(`chats in ${locale} on a ${device}: seen, and nothing for axe to find`, async ({
    visit,
  }) => {
    test.slow();
    await seen(await visit({ locale, device }), device);
  });
}

/** A chat that is watched, one in hand with the copilot beside it, and the assistant's settings. */
async function seen(clerk: Visitor, device: Device): Promise<void> {
  const { page, t } = clerk;
  const guest = await watching(clerk, 'akmal.nazarov');
  await look(clerk, device, pageLook('chats-watched', watched, '.session-row'));
  const session = `/staff?status=assisting&session=${guest.session.id}`;
  await look(clerk, device, pageLook('chat-assisting', session, '.pick-bar'));
  await guest.say(rules.question);
  await look(clerk, device, {
    name: 'chat-passage',
    async open() {
      await page.locator('.thread .source-chip').last().click();
      await expect(page.locator('.passage mark')).toBeVisible();
    },
  });
  const client = await staffClient('akmal.nazarov');
  await client.takeOver({ params: { id: guest.session.id } });
  await guest.say('Bu qanaqasi? Uch marta keldim, hech kim yoʻq, jonga tegdi!');
  await look(clerk, device, {
    name: 'chat-copilot',
    async open() {
      await page.goto(`/staff?session=${guest.session.id}`);
      await expect(page.getByLabel(t('staff.composer.label'))).toBeVisible();
      if (device === 'phone') await page.keyboard.press('q');
      const copilot = page.getByRole('region', { name: t('talk.copilot.title') }).last();
      await copilot.getByLabel(t('talk.copilot.ask')).fill(passport.question);
      await copilot.getByRole('button', { name: t('talk.copilot.submit') }).click();
      await expect(copilot.getByText(t('talk.copilot.answer'), { exact: true })).toBeVisible();
    },
  });
  const admin = '/staff/admin/assistant';
  await look(clerk, device, pageLook('assistant-voice', admin, '#voice'));
  for (const part of ['words', 'people', 'site', 'try']) {
    await look(clerk, device, {
      name: `assistant-${part}`,
      async open() {
        await page.goto(admin);
        const section = page.locator(`#${part}`);
        if (part === 'people') await section.getByText(t('tuning.people.always')).click();
        if (part === 'words') await section.locator('summary').first().click();
        if (part === 'try') {
          await page.getByLabel(t('tuning.try.question'), { exact: true }).fill(passport.question);
          await page.getByRole('button', { name: t('tuning.try.ask') }).click();
          await expect(page.getByText(passport.answer)).toBeVisible();
        }
        await section.evaluate((element) => element.scrollIntoView());
      },
    });
  }
}
