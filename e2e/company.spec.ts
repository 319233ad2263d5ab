import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Client, createClient } from '@civicconnect/contract';
import type { Locator } from '@playwright/test';
import { answer, send, staffClient } from './support/actors.ts';
import { openShadows, waitingVisitor } from './support/company.ts';
import { productUrl } from './support/product.ts';
import { expect, test } from './support/test.ts';
import { type Device, devices, newAddress, type Visitor } from './support/visitor.ts';
import { keptBy, lookAtWidget, said, widgetOn } from './support/widget.ts';

// One queue, and visitors who count on their place in it: one after the other.
test.describe.configure({ mode: 'default' });

const slug = 'chaqqon';
const clerk = 'malika.ergasheva';
const number = 'CHQ482913507';

/** What visitors ask of the demo's company, and where the answer stands. */
const talks = {
  en: {
    tracked: 'Its status comes in a text message every 2 hours',
    question: 'Within how many days must a damaged parcel be reported?',
    passage: 'within 10 days of the day on which it was received',
    title: 'Returns and Compensation',
    page: 4,
    unknown: 'Who first walked on the Moon?',
    hello: 'Hello, this is Malika. Let me look it up.',
    late: 'My parcel is late',
    reply: 'It arrives today before six.',
  },
  uz: {
    tracked: 'Holati har 2 soatda SMS orqali keladi',
    question: 'Shikastlangan joʻnatma haqida necha kun ichida xabar berish kerak?',
    passage: 'uni olgan kundan boshlab 10 kun ichida xabar berish kerak',
    title: 'Qaytarish va kompensatsiya tartibi',
    page: 4,
    unknown: 'Oyga birinchi boʻlib kim qadam qoʻygan?',
    hello: 'Assalomu alaykum, men Malikaman. Hozir koʻraman.',
    late: 'Joʻnatmam kechikyapti',
    reply: 'Bugun soat 18:00 gacha yetib boradi.',
  },
  ru: {
    tracked: 'Статус приходит в SMS каждые 2 часа',
    question: 'В течение скольких дней нужно сообщить о повреждённой посылке?',
    passage: 'нужно сообщить в течение 10 дней со дня получения',
    title: 'Порядок возврата и компенсации',
    page: 4,
    unknown: 'Кто первым ступил на поверхность Луны?',
    hello: 'Здравствуйте, это Малика. Сейчас посмотрю.',
    late: 'Моя посылка опаздывает',
    reply: 'Она придёт сегодня до 18:00.',
  },
  fa: {
    tracked: 'وضعیت بسته هر ۲ ساعت با پیامک می‌آید',
    question: 'آسیب‌دیدگی بسته را تا چند روز باید خبر داد؟',
    passage: 'تا ۱۰ روز پس از دریافت خبر داد',
    title: 'قیمت‌ها و شرایط',
    page: null,
    unknown: 'نخستین کسی که روی ماه راه رفت چه نام داشت؟',
    hello: 'سلام، من ملیکا هستم. اکنون نگاه می‌کنم.',
    late: 'بستهٔ من دیر کرده است',
    reply: 'امروز پیش از ساعت ۱۸ می‌رسد.',
  },
} as const;
type Speaks = keyof typeof talks;

test.beforeAll(async () => {
  // Its documents are read one after the other, behind everything else that a first start does.
  test.setTimeout(240_000);
  // People are there at whatever hour the tests run.
  const admin = await staffClient('sevara.qodirova');
  await admin.updateSettings({ body: { chat: { businessHours: null } } });
  await expect(async () => {
    const { items } = await admin.listDocuments({ query: { limit: 100 } });
    expect(items.length).toBeGreaterThan(10);
    expect(items.every(({ status }) => status === 'ready')).toBe(true);
  }).toPass({ timeout: 200_000 });
});

const folder = fileURLToPath(new URL('./screens/', import.meta.url));

/** The company's own page, whole, in light and dark: nothing for axe to find, nothing too wide. */
async function lookAtPage({ page, locale }: Visitor, device: Device): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const name = `company-page-${locale}-${device}-${colorScheme}`;
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect.soft(violations, `accessibility of ${name}`).toEqual([]);
  }
  for (const width of [320, devices[device].viewport.width]) {
    await page.setViewportSize({ ...devices[device].viewport, width });
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(tooWide, `the page in ${locale} at ${width} px`).toBeLessThanOrEqual(0);
  }
}

/** How somebody presses what is on the screen: a desktop's visitor never touches the mouse. */
function handsOf({ page }: Visitor, device: Device) {
  return {
    async press(target: Locator) {
      if (device === 'phone') return target.click();
      await target.focus();
      await page.keyboard.press('Enter');
    },
    async write(field: Locator, text: string) {
      if (device === 'phone') await field.fill(text);
      else {
        await field.focus();
        await page.keyboard.type(text);
      }
      await field.press('Enter');
    },
  };
}

/** Takes out of the queue whom a test before left there. */
async function emptyQueue(agent: Client): Promise<void> {
  const { items } = await agent.listSessions({ query: { view: 'unassigned', limit: 100 } });
  for (const { id } of items) {
    await agent.assign({ params: { id } });
    await agent.close({ params: { id } });
  }
}

async function journey(visitor: Visitor, device: Device, locale: Speaks): Promise<void> {
  const talk = talks[locale];
  const { page, t } = visitor;
  const agent = await staffClient(clerk);
  await emptyQueue(agent);
  const rivals = [await waitingVisitor({ slug }), await waitingVisitor({ slug })];
  const { press, write } = handsOf(visitor, device);
  await openShadows(page);
  await page.goto(`/demo/company?lang=${locale}`);
  const { door, panel, log, field, source } = widgetOn(page);
  await expect(door).toBeVisible();
  await lookAtPage(visitor, device);

  // An FAQ's answer, by the page's own form.
  await write(page.getByLabel(t('demo.track.number')), number);
  const question = t('demo.track.question', { number });
  await expect(field).toHaveValue(question);
  await lookAtWidget(visitor, device, 'company-hello');
  await press(panel.getByRole('button', { name: t('widget.send') }));
  await expect(said(page, 'citizen', question)).toBeVisible();
  await expect(said(page, 'assistant', talk.tracked)).toBeVisible();
  await lookAtWidget(visitor, device, 'company-faq');

  // A document's, whose citation opens at the passage.
  await write(field, talk.question);
  await expect(said(page, 'assistant', talk.passage)).toBeVisible();
  await expect(source.first()).toContainText(talk.title);
  await lookAtWidget(visitor, device, 'company-sources');
  await press(source.first());
  await expect(panel.locator('mark')).toContainText(talk.passage);
  const sheet = panel.locator('.sheet header');
  await expect(sheet).toContainText(talk.title);
  if (talk.page) await expect(sheet).toContainText(t('widget.page', { page: talk.page }));
  await lookAtWidget(visitor, device, 'company-passage');
  if (device === 'phone') await sheet.getByRole('button', { name: t('widget.back') }).click();
  else await page.keyboard.press('Escape');
  await expect(source.first()).toBeFocused();

  // It does not know, and says so.
  await write(field, talk.unknown);
  await expect(said(page, 'assistant', t('assistant.unknown'))).toBeVisible();
  await lookAtWidget(visitor, device, 'company-unknown');

  // A human, in their turn: three, two, one.
  await press(panel.getByRole('button', { name: t('widget.human') }));
  await expect(panel.getByText(t('widget.position', { position: 3 }))).toBeVisible();
  await lookAtWidget(visitor, device, 'company-queue');
  for (const [index, { id }] of rivals.entries()) {
    await agent.assign({ params: { id } });
    await expect(panel.getByText(t('widget.position', { position: 2 - index }))).toBeVisible();
  }
  const { sessionId: id = '' } = await keptBy(page, slug);
  await answer(agent, id, talk.hello);
  await expect(said(page, 'staff', talk.hello)).toBeVisible();
  await expect(panel.locator('header')).toContainText('Malika Ergasheva');
  await write(field, talk.late);
  await expect(said(page, 'citizen', talk.late)).toBeVisible();
  await send(agent, id, talk.reply);
  await expect(log).toContainText(talk.reply);
  await lookAtWidget(visitor, device, 'company-staff');

  // And what it was worth.
  for (const { id: rival } of rivals) await agent.close({ params: { id: rival } });
  await agent.close({ params: { id } });
  const [worst, best] = [t('widget.rate1'), t('widget.rate5')];
  if (device === 'phone') {
    await panel.getByRole('radio', { name: best }).check({ force: true });
    await lookAtWidget(visitor, device, 'company-rating');
    await panel.getByRole('button', { name: t('widget.rateSend') }).click();
  } else {
    await panel.getByRole('radio', { name: worst }).focus();
    for (let star = 1; star < 5; star += 1) await page.keyboard.press('ArrowDown');
    await lookAtWidget(visitor, device, 'company-rating');
    await page.keyboard.press('Enter');
  }
  await expect(panel.getByText(t('widget.rateThanks'))).toBeVisible();
  const { feedback } = await agent.getFeedback({ params: { id } });
  expect(feedback?.rating).toBe(5);
}

for (const locale of ['en', 'uz', 'ru', 'fa'] as const) {
  for (const device of ['phone', 'desktop'] as const) {
    test(`on the company’s page in ${locale} on a ${device}: an FAQ, a passage, “I don’t know”, three two one, a human, a rating`, async ({
      visit,
    }) => {
      test.slow();
      await journey(await visit({ locale, device }), device, locale);
    });
  }
}

test('what is written for couriers alone answers staff and no visitor', async () => {
  const question = 'Dispetcherning ichki raqami nechchi?';
  const agent = await staffClient(clerk);
  const { answer: told } = await agent.askCopilot({ body: { question } });
  expect(told).toContain('4071');
  const headers = { 'x-forwarded-for': newAddress() };
  const stranger = createClient({ baseUrl: productUrl(), headers: () => headers });
  const { session, sessionKey } = await stranger.openChat({ body: { organization: slug } });
  const known = { ...headers, 'x-session-key': sessionKey ?? '' };
  const visitor = createClient({ baseUrl: productUrl(), headers: () => known });
  const said = await visitor.ask({ body: { message: question, sessionId: session.id } });
  expect(said).toMatchObject({ source: 'none', citations: [] });
});
