import { answer, send } from './support/actors.ts';
import {
  faq,
  newCompany,
  openHostPage,
  openShadows,
  terms,
  waitingVisitor,
  withTerms,
} from './support/company.ts';
import { noNetwork, refusedAnswer } from './support/faults.ts';
import { look } from './support/looks.ts';
import { expect, test } from './support/test.ts';
import { signInCitizen } from './support/visitor.ts';
import { keptBy, lookAtWidget, said, widgetOn } from './support/widget.ts';

test('a visitor asks, reads the source, waits for a human, talks and rates, all by keyboard', async ({
  visit,
}) => {
  test.slow();
  const company = await newCompany();
  await withTerms(company);
  const rivals = [await waitingVisitor(company), await waitingVisitor(company)];
  const visitor = await visit({ locale: 'en', device: 'desktop' });
  const { page, t } = visitor;
  await openHostPage(visitor, company, { slug: company.slug });
  const { door, panel, log, field, source } = widgetOn(page);

  await door.focus();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await lookAtWidget(visitor, 'desktop', 'widget-hello');
  // Tab goes round inside of the window, both ways.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('button', { name: t('widget.close') })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(panel.getByRole('button', { name: t('widget.send') })).toBeFocused();

  await panel.getByRole('button', { name: faq.en.question }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page, 'assistant', faq.en.answer)).toBeVisible();

  await field.focus();
  await page.keyboard.type(terms.question);
  await page.keyboard.press('Enter');
  await expect(said(page, 'assistant', 'fourteen days')).toBeVisible();
  await lookAtWidget(visitor, 'desktop', 'widget-sources');
  await source.first().focus();
  await page.keyboard.press('Enter');
  await expect(panel.locator('mark')).toContainText('fourteen days');
  await expect(panel.locator('.sheet header')).toContainText(terms.title);
  await lookAtWidget(visitor, 'desktop', 'widget-passage');
  await page.keyboard.press('Escape');
  await expect(source.first()).toBeFocused();

  await panel.getByRole('button', { name: t('widget.human') }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText(t('widget.position', { position: 3 }))).toBeVisible();
  await expect(field).toBeFocused();
  await lookAtWidget(visitor, 'desktop', 'widget-queue');
  for (const [index, rival] of rivals.entries()) {
    await company.agent.assign({ params: { id: rival.id } });
    await expect(panel.getByText(t('widget.position', { position: 2 - index }))).toBeVisible();
  }
  const id = (await keptBy(page, company.slug)).sessionId ?? '';
  await answer(company.agent, id, 'Hello, this is Dilnoza. How can I help?');
  await expect(said(page, 'staff', 'How can I help?')).toBeVisible();
  await expect(panel.locator('header')).toContainText('Dilnoza Karimova');
  await page.keyboard.type('My parcel is late');
  await page.keyboard.press('Enter');
  await expect(said(page, 'citizen', 'My parcel is late')).toBeVisible();
  await send(company.agent, id, 'It arrives today before six.');
  await expect(log).toContainText('It arrives today before six.');
  await lookAtWidget(visitor, 'desktop', 'widget-staff');

  await company.agent.close({ params: { id } });
  await panel.getByRole('radio', { name: t('widget.rate1') }).focus();
  for (let star = 1; star < 5; star += 1) await page.keyboard.press('ArrowRight');
  await lookAtWidget(visitor, 'desktop', 'widget-rating');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(t('widget.rateThanks'))).toBeVisible();
  const { feedback } = await company.agent.getFeedback({ params: { id } });
  expect(feedback?.rating).toBe(5);

  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(door).toBeFocused();
});

/** No company has a document on this. */
const unanswerable = {
  uz: 'Oyga birinchi boʻlib kim qadam qoʻygan?',
  ru: 'Кто первым ступил на поверхность Луны?',
  fa: 'نخستین کسی که روی ماه راه رفت چه نام داشت؟',
} as const;

for (const locale of ['uz', 'ru', 'fa'] as const) {
  for (const device of ['phone', 'desktop'] as const) {
    test(`in ${locale} on a ${device}: an answer, an honest “I don’t know”, a human`, async ({
      visit,
    }) => {
      test.slow();
      const company = await newCompany();
      const visitor = await visit({ locale, device });
      const { page, t } = visitor;
      await openHostPage(visitor, company, { slug: company.slug, locale });
      const { door, panel, field } = widgetOn(page);
      await door.click();
      await expect(panel.getByText(t('widget.hello'))).toBeVisible();
      await lookAtWidget(visitor, device, 'widget-hello');
      await panel.getByRole('button', { name: faq[locale].question }).click();
      await expect(said(page, 'assistant', faq[locale].answer)).toBeVisible();
      await lookAtWidget(visitor, device, 'widget-faq');
      await field.fill(unanswerable[locale]);
      await field.press('Enter');
      // It does not know, says so, and calls somebody who may.
      await expect(said(page, 'assistant', t('assistant.handingOver'))).toBeVisible();
      await expect(panel.getByText(t('widget.position', { position: 1 }))).toBeVisible();
      await lookAtWidget(visitor, device, 'widget-unknown');
    });
  }
}

test('closing the window after an answer asks whether it helped; the chat is over when it did', async ({
  visit,
}) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'en', device: 'phone' });
  const { page, t } = visitor;
  await openHostPage(visitor, company, { slug: company.slug });
  const { door, panel } = widgetOn(page);
  await door.click();
  await panel.getByRole('button', { name: faq.en.question }).click();
  await expect(said(page, 'assistant', faq.en.answer)).toBeVisible();
  await panel.getByRole('button', { name: t('widget.close') }).click();
  await panel.getByRole('button', { name: t('widget.solvedYes') }).click();
  await panel.getByRole('radio', { name: t('widget.rate4') }).check({ force: true });
  await panel.getByRole('button', { name: t('widget.rateSend') }).click();
  await expect(panel.getByText(t('widget.rateThanks'))).toBeVisible();
  await panel.getByRole('button', { name: t('widget.again') }).click();
  await expect(panel.getByText(t('widget.hello'))).toBeVisible();
});

test('what is written without a network is kept over a reload and goes once; the chat is resumed', async ({
  visit,
}) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'en', device: 'phone' });
  visitor.faults.forgive(noNetwork);
  const { page, t, context } = visitor;
  await openHostPage(visitor, company, { slug: company.slug });
  const { door, panel, field } = widgetOn(page);
  await door.click();
  await panel.getByRole('button', { name: faq.en.question }).click();
  await expect(said(page, 'assistant', faq.en.answer)).toBeVisible();
  await context.setOffline(true);
  await expect(panel.getByText(t('widget.offline'))).toBeVisible();
  await field.fill('Written in a tunnel');
  await field.press('Enter');
  await expect(panel.getByText(t('widget.unsent'))).toBeVisible();
  await lookAtWidget(visitor, 'phone', 'widget-offline');
  await context.setOffline(false);
  await expect(said(page, 'citizen', 'Written in a tunnel')).toBeVisible();
  await expect(panel.getByText(t('widget.unsent'))).toHaveCount(0);

  await page.reload();
  await door.click();
  await expect(said(page, 'assistant', faq.en.answer)).toBeVisible();
  await expect(said(page, 'citizen', 'Written in a tunnel')).toHaveCount(1);
});

for (const isSignedIn of [false, true]) {
  test(`the portal’s page of the assistant, ${isSignedIn ? 'signed in' : 'as a visitor'}`, async ({
    visit,
  }) => {
    const device = isSignedIn ? 'desktop' : 'phone';
    const visitor = await visit({ locale: isSignedIn ? 'ru' : 'fa', device });
    // Who has no key and no log-in yet is told so once.
    visitor.faults.forgive(refusedAnswer(404));
    const { page, t } = visitor;
    await openShadows(page);
    if (isSignedIn) await signInCitizen(visitor, 'Umida Nazarova');
    await page.goto('/');
    await page.getByRole('link', { name: t('portal.home.ask') }).click();
    const field = page.getByLabel(t('widget.write'));
    await expect(field).toBeVisible();
    await look(visitor, device, { name: 'assistant', open: async () => undefined });
    await field.fill(t('widget.hello'));
    await field.press('Enter');
    await expect(page.locator('.msg.assistant').nth(1)).toBeVisible();
    await page.reload();
    await expect(page.locator('.msg.assistant').nth(1)).toBeVisible();
  });
}
