import { randomBytes } from 'node:crypto';
import { type ChannelHouse, openHouse } from './support/channel-house.ts';
import { hostPageFor } from './support/company.ts';
import { refusedAnswer } from './support/faults.ts';
import { here, look } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';
import { said, widgetOn } from './support/widget.ts';

// A house that sends letters, and lets organizations sign up.
let house: ChannelHouse;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await openHouse({ SIGN_UP: 'open' });
});
test.afterAll(() => house.stop());

/** The link in the last letter to an address. */
async function linkTo(email: string): Promise<string> {
  let link = '';
  await expect(async () => {
    const letter = ((await house.standIns.mailTo(email)).at(-1) ?? '').replace(/=\r?\n/g, '');
    link = /\/signup\/confirm\/[\w-]{43}/.exec(letter)?.[0] ?? '';
    expect(link).not.toBe('');
  }).toPass({ intervals: [50], timeout: 20_000 });
  return link;
}

async function firstStep({ page, t }: Visitor, step: string, done: number): Promise<void> {
  // Who has just logged in is there already.
  if (done > 0) await page.goto('/staff/overview');
  await expect(page.getByText(t('signup.steps.progress', { done, total: 5 }))).toBeVisible();
  await page.getByRole('link', { name: t.maybe(`signup.steps.${step}`) ?? step }).click();
}

/** A department with nothing but its name and what it does. */
async function addDepartment({ page, t }: Visitor): Promise<void> {
  await page.getByRole('button', { name: t('brain.departments.add') }).click();
  await page.getByLabel(t('brain.department.name'), { exact: true }).fill('Mijozlar boʻlimi');
  const about = page.getByRole('textbox', { name: t('brain.department.description') });
  await about.fill('Buyurtmalar, sovgʻalarni oʻrash, yetkazish, toʻlov');
  await page.getByRole('button', { name: t('brain.departments.create'), exact: true }).click();
  await expect(page.getByText(t('brain.department.added'))).toBeVisible();
}

async function addFaq({ page, t }: Visitor, question: string, answer: string): Promise<void> {
  await page.getByRole('link', { name: t('nav.faqs') }).click();
  await page.getByRole('button', { name: t('knowledge.faqs.add') }).click();
  await page.getByLabel(t('knowledge.faqs.question'), { exact: true }).fill(question);
  await page.getByLabel(t('knowledge.faqs.answer'), { exact: true }).fill(answer);
  await page.getByRole('button', { name: t('common.action.save') }).click();
  await expect(page.getByRole('button', { name: question })).toBeVisible();
}

test('a company signs up, takes its first steps, and its widget answers', async ({ visit }) => {
  test.slow();
  const password = `Gul-${randomBytes(9).toString('base64url')}`;
  const slug = `sovga-${randomBytes(3).toString('hex')}`;
  const email = `malika@${slug}.example`;
  const owner = await visit({ locale: 'ru', device: 'desktop' });
  const { page, t, faults } = owner;
  faults.forgive(refusedAnswer(422));
  await page.goto('/signup');
  await look(owner, 'desktop', { ...here('signup'), whole: true });
  await page.getByLabel(t('signup.name'), { exact: true }).fill('Sovgʻa Doʻkoni');
  await expect(page.getByLabel(t('signup.slug'), { exact: true })).toHaveValue('sovga-dokoni');
  await page.getByLabel(t('signup.slug'), { exact: true }).fill('admin');
  await page.getByLabel(t('signup.adminName'), { exact: true }).fill('Malika Saidova');
  await page.getByLabel(t('staff.login.email'), { exact: true }).fill(email);
  await page.getByLabel(t('signup.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('signup.action') }).click();
  await expect(page.getByText(t('problems.invalid.slug_reserved'))).toBeVisible();
  await page.getByLabel(t('signup.slug'), { exact: true }).fill(slug);
  await page.getByRole('button', { name: t('signup.action') }).click();

  await expect(page.getByText(t('signup.sent.text', { email }))).toBeVisible();
  await look(owner, 'desktop', here('signup-sent'));
  await page.goto(await linkTo(email));
  await look(owner, 'desktop', here('signup-confirm'));
  await page.getByRole('button', { name: t('signup.confirm.action') }).click();
  await expect(page.getByText(t('signup.confirm.done'))).toBeVisible();
  await look(owner, 'desktop', here('signup-confirmed'));
  await page.getByRole('link', { name: t('signup.confirm.login') }).click();
  await page.getByLabel(t('staff.login.email'), { exact: true }).fill(email);
  await page.getByLabel(t('staff.login.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('staff.login.submit') }).click();

  await firstStep(owner, 'departments', 0);
  await addDepartment(owner);
  await firstStep(owner, 'knowledge', 1);
  const question = 'Sovgʻani oʻrab berasizlarmi?';
  const answer = 'Ha, har bir sovgʻa bepul oʻraladi.';
  await addFaq(owner, question, answer);

  const visitor = await visit({ locale: 'uz', device: 'phone' });
  const site = await hostPageFor(visitor, { slug, locale: 'uz' });
  await firstStep(owner, 'widget', 2);
  await page.getByRole('button', { name: t('tuning.site.copy') }).click();
  await page.getByLabel(t('tuning.site.origins'), { exact: true }).fill(site);
  const save = page.locator('#site').getByRole('button', { name: t('common.action.save') });
  await save.click();
  await expect(save).toBeDisabled();

  await visitor.page.goto(`${site}/${slug}`);
  const { door, field } = widgetOn(visitor.page);
  await door.click();
  await field.fill(question);
  await visitor.page.keyboard.press('Enter');
  await expect(said(visitor.page, 'assistant', answer)).toBeVisible();
  await page.goto('/staff/overview');
  await expect(page.getByText(t('signup.steps.progress', { done: 3, total: 5 }))).toBeVisible();
  await look(owner, 'desktop', { ...here('first-steps'), whole: true });
});

test('a link that is not valid any more says so, and a lost letter is sent again', async ({
  visit,
}) => {
  const slug = `gulchi-${randomBytes(3).toString('hex')}`;
  const owner = await visit({ locale: 'fa', device: 'phone' });
  const { page, t, faults } = owner;
  faults.forgive(refusedAnswer(409));
  await page.goto(`/signup/confirm/${randomBytes(32).toString('base64url')}`);
  await page.getByRole('button', { name: t('signup.confirm.action') }).click();
  await expect(page.getByText(t('problems.link_expired.detail'))).toBeVisible();
  await look(owner, 'phone', here('signup-confirm-expired'));

  await page.clock.install();
  await page.goto('/signup');
  await page.getByLabel(t('signup.name'), { exact: true }).fill('Gulchi');
  await page.getByLabel(t('signup.slug'), { exact: true }).fill(slug);
  await page.getByLabel(t('signup.adminName'), { exact: true }).fill('Komila Rahimova');
  await page.getByLabel(t('staff.login.email'), { exact: true }).fill(`komila@${slug}.example`);
  const password = `Gul-${randomBytes(9).toString('base64url')}`;
  await page.getByLabel(t('signup.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('signup.action') }).click();
  const again = page.getByRole('button', { name: t('signup.sent.again') });
  await expect(again).toBeDisabled();
  await page.clock.fastForward(61_000);
  await again.click();
  await expect(page.getByText(t('signup.sent.done'))).toBeVisible();
  await look(owner, 'phone', here('signup-sent-again'));
});
