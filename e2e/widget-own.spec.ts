import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Client, Locale } from '@civicconnect/contract';
import { toCyrillic } from '@civicconnect/i18n';
import type { Page } from '@playwright/test';
import { answer, staffClient } from './support/actors.ts';
import { type Company, faq, newCompany, openHostPage, openShadows } from './support/company.ts';
import { refusedAnswer } from './support/faults.ts';
import { wordDocument } from './support/files.ts';
import { here, look } from './support/looks.ts';
import { superuser } from './support/platform-looks.ts';
import { expect, test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';
import { keptBy, lookAtWidget, said, widgetOn } from './support/widget.ts';

type Spoken = keyof typeof faq;

/** Opens the window on the company's page, and has a first question answered. */
async function asked(visitor: Visitor, company: Company, locale: Spoken) {
  await openHostPage(visitor, company, { slug: company.slug, locale });
  const widget = widgetOn(visitor.page);
  await widget.door.click();
  await widget.panel.getByRole('button', { name: faq[locale].question }).click();
  await expect(said(visitor.page, 'assistant', faq[locale].answer)).toBeVisible();
  return widget;
}

/** What a press downloads. */
async function downloaded(page: Page, press: () => Promise<void>) {
  const coming = page.waitForEvent('download');
  await press();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const seen = [
  ['en', 'desktop'],
  ['uz', 'phone'],
  ['ru', 'phone'],
  ['fa', 'phone'],
] as const;

for (const [locale, device] of seen) {
  test(`in ${locale} on a ${device} a visitor takes along what is theirs and deletes it`, async ({
    visit,
  }) => {
    test.slow();
    const company = await newCompany();
    const visitor = await visit({ locale, device });
    const { page, t } = visitor;
    const { panel, door } = await asked(visitor, company, locale);
    const { sessionId: id = '' } = await keptBy(page, company.slug);
    const { session } = await company.admin.getSession({ params: { id } });

    const shield = panel.getByRole('button', { name: t('widget.data'), exact: true });
    await shield.focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: t('widget.back') })).toBeFocused();
    await lookAtWidget(visitor, device, 'widget-data');
    const archive = await downloaded(page, () =>
      panel.getByRole('button', { name: t('widget.dataTake'), exact: true }).click(),
    );
    expect(archive.name).toMatch(/^my-data-.*\.zip$/);
    expect(archive.bytes.includes(`sessions/${session.number}.json`)).toBe(true);

    await panel.getByRole('button', { name: t('widget.dataDelete') }).click();
    await lookAtWidget(visitor, device, 'widget-data-delete');
    // A last question may be thought over.
    await panel.getByRole('button', { name: t('widget.dataDeleteNo') }).click();
    await page.keyboard.press('Escape');
    await expect(shield).toBeFocused();
    await expect(said(page, 'assistant', faq[locale].answer)).toBeVisible();
    await shield.click();
    await panel.getByRole('button', { name: t('widget.dataDelete') }).click();
    await panel.getByRole('button', { name: t('widget.dataDeleteYes') }).click();
    await expect(panel.getByText(t('widget.dataDeleted'))).toBeVisible();
    await lookAtWidget(visitor, device, 'widget-data-deleted');
    await panel.getByRole('button', { name: t('widget.again') }).click();
    await expect(panel.getByText(t('widget.hello'))).toBeVisible();
    await expect(shield).toHaveCount(0);
    expect(await keptBy(page, company.slug)).toEqual({ unsent: [] });
    const { session: left } = await company.admin.getSession({ params: { id } });
    expect(left).toMatchObject({ preview: '', closeReason: 'withdrawn' });
    await panel.getByRole('button', { name: t('widget.close') }).click();
    await expect(door).toBeVisible();
  });
}

test('in Uzbek Cyrillic the questions, the answers and the company’s name stand in that script', async ({
  visit,
}) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'uz-Cyrl', device: 'phone' });
  const { page } = visitor;
  await openHostPage(visitor, company, { slug: company.slug, locale: 'uz-Cyrl' });
  const { door, panel } = widgetOn(page);
  await door.click();
  await expect(panel.locator('header')).toContainText('Тезкор Етказиш');
  await panel.getByRole('button', { name: toCyrillic(faq.uz.question) }).click();
  await expect(said(page, 'assistant', toCyrillic(faq.uz.answer))).toBeVisible();
  await lookAtWidget(visitor, 'phone', 'widget-faq');
});

test('a file that staff send can be had, on a page that lets nothing else in', async ({
  visit,
}) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'en', device: 'phone' });
  const { page, t } = visitor;
  const { panel } = await asked(visitor, company, 'en');
  await panel.getByRole('button', { name: t('widget.human') }).click();
  await expect(panel.getByText(t('widget.position', { position: 1 }))).toBeVisible();
  const { sessionId = '' } = await keptBy(page, company.slug);
  await answer(company.agent, sessionId, 'I have it here.');
  await sendFile(company.agent, sessionId);
  const chip = panel.getByRole('button', { name: wordDocument.name });
  await expect(chip).toBeVisible();
  await lookAtWidget(visitor, 'phone', 'widget-file');
  const file = await downloaded(page, () => chip.click());
  expect(file.name).toBe(wordDocument.name);
  expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
});

async function sendFile(agent: Client, sessionId: string): Promise<void> {
  const { name, buffer } = wordDocument;
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(buffer)]), name);
  const { id } = await agent.uploadFile({ form });
  const attachments = [id];
  await agent.sendMessage({ body: { sessionId, text: '', clientId: randomUUID(), attachments } });
}

async function suspend({ slug }: Company): Promise<void> {
  const platform = await staffClient(superuser);
  const { items } = await platform.listOrganizations();
  const id = items.find((one) => one.slug === slug)?.id ?? '';
  await platform.updateOrganization({ params: { id }, body: { suspended: true } });
}

for (const locale of ['uz', 'ru', 'fa'] as const) {
  test(`in ${locale} a suspended organization’s window says so and takes nothing`, async ({
    visit,
  }) => {
    const company = await newCompany();
    const visitor = await visit({ locale, device: 'phone' });
    visitor.faults.forgive(refusedAnswer(404));
    const { page, t } = visitor;
    const { panel, field, door } = await asked(visitor, company, locale);
    await suspend(company);
    await page.reload();
    await door.click();
    await expect(panel.getByText(t('widget.suspended'))).toBeVisible();
    await expect(field).toHaveCount(0);
    await lookAtWidget(visitor, 'phone', 'widget-suspended');
  });
}

/** On the portal's own assistant page, after its first answer. */
async function greetAssistant({ page, t, faults }: Visitor): Promise<void> {
  faults.forgive(refusedAnswer(404));
  await openShadows(page);
  await page.goto('/assistant');
  const field = page.getByLabel(t('widget.write'));
  await field.fill(t('widget.hello'));
  await field.press('Enter');
  await expect(page.locator('.msg.assistant:not(.writing)').nth(1)).toBeVisible();
}

const spoken: readonly [Locale, 'phone' | 'desktop'][] = [
  ['uz', 'phone'],
  ['ru', 'desktop'],
  ['fa', 'phone'],
];
for (const [locale, device] of spoken) {
  test(`in ${locale} whoever leaves the portal’s assistant is asked once whether it helped, and goes on`, async ({
    visit,
  }) => {
    test.slow();
    const visitor = await visit({ locale, device });
    const { page, t } = visitor;
    await greetAssistant(visitor);
    const home = page.getByRole('link', { name: t('portal.site.home') }).last();
    await home.click();
    await expect(page.getByRole('button', { name: t('widget.solvedYes') })).toBeFocused();
    await look(visitor, device, here('assistant-leaving'));
    await page.getByRole('button', { name: t('widget.solvedYes') }).click();
    await page.getByRole('radio', { name: t('widget.rate4') }).check({ force: true });
    await page.getByRole('button', { name: t('widget.rateSend') }).click();
    await page.getByRole('button', { name: t('widget.close') }).click();
    await page.waitForURL((url) => url.pathname === '/');
  });
}

test('whoever puts the question off leaves the portal’s assistant at once, and is not asked again', async ({
  visit,
}) => {
  const visitor = await visit({ locale: 'uz', device: 'phone' });
  const { page, t } = visitor;
  await greetAssistant(visitor);
  const track = page.getByRole('link', { name: t('portal.track.title') });
  await track.click();
  await page.getByRole('button', { name: t('widget.solvedLater') }).click();
  await page.waitForURL('**/track');
  await page.goBack();
  await expect(page.locator('.msg.assistant:not(.writing)').nth(1)).toBeVisible();
  await track.click();
  await page.waitForURL('**/track');
});
