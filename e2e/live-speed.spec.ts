import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@civicconnect/contract';
import type { Page } from '@playwright/test';
import { queued } from './support/actors.ts';
import { cutWire, refusedAnswer } from './support/faults.ts';
import { startProduct } from './support/own-product.ts';
import type { Login } from './support/product.ts';
import { expect, test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

/** Messages each way; the 95th of a hundred is what is promised. */
const messagesEach = 12;
/**
 * Promised is 200 ms on a machine that has its two cores for itself; a test's machine has other
 * things to do. The figures themselves are printed.
 */
const boundMs = 1_000;

/** Notes in the page when each text was sent and when it was first seen, by the machine's one clock. */
function watchTexts(): void {
  const seen: Record<string, number> = {};
  Object.assign(window, { seenAt: seen });
  const look = (root: ParentNode) => {
    for (const bubble of root.querySelectorAll('.bubble, .msg')) {
      for (const [mark] of (bubble.textContent ?? '').matchAll(/#\d+[cs]/g)) {
        seen[mark] ??= performance.timeOrigin + performance.now();
      }
    }
  };
  new MutationObserver(() => look(document)).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

const seenAt = (page: Page) =>
  page.evaluate(() => (window as unknown as { seenAt: Record<string, number> }).seenAt);

/** The marks of a conversation's messages from top to bottom. */
const order = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).flatMap((text) => text.match(/#\d+[cs]/g) ?? []);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

interface Pair {
  clerk: Visitor;
  citizen: Visitor;
}

async function sayAsClerk({ clerk: { page, t } }: Pair, text: string): Promise<void> {
  await page.getByLabel(t('staff.composer.label')).fill(text);
  await page.keyboard.press('Control+Enter');
}

async function sayAsCitizen({ citizen: { page, t } }: Pair, text: string): Promise<void> {
  await page.getByLabel(t('portal.chat.write')).fill(text);
  await page.getByRole('button', { name: t('common.action.send') }).click();
}

/** Both write in turn; gives how long each message was on its way from screen to screen, ms. */
async function talk(pair: Pair, from: number): Promise<number[]> {
  const spans: number[] = [];
  const shows = (page: Page, mark: string) =>
    expect(page.locator('.bubble, .msg').filter({ hasText: mark }).first()).toBeVisible({
      timeout: 20_000,
    });
  for (let n = from; n < from + messagesEach; n += 1) {
    await sayAsClerk(pair, `Javob #${n}s`);
    await shows(pair.citizen.page, `#${n}s`);
    await sayAsCitizen(pair, `Gap #${n}c`);
    await shows(pair.clerk.page, `#${n}c`);
  }
  const [atClerk, atCitizen] = [await seenAt(pair.clerk.page), await seenAt(pair.citizen.page)];
  for (let n = from; n < from + messagesEach; n += 1) {
    const [s, c] = [`#${n}s`, `#${n}c`];
    spans.push((atCitizen[s] ?? Number.NaN) - (atClerk[s] ?? Number.NaN));
    spans.push((atClerk[c] ?? Number.NaN) - (atCitizen[c] ?? Number.NaN));
  }
  return spans;
}

async function sameOrder({ clerk, citizen }: Pair, client: Client, id: string): Promise<void> {
  const { items } = await client.listMessages({ params: { sessionId: id } });
  const stored = items.flatMap(({ text }) => text.match(/#\d+[cs]/g) ?? []);
  expect(await order(clerk.page, '.thread .bubble')).toEqual(stored);
  expect(await order(citizen.page, '.msg')).toEqual(stored);
}

test('two browsers on one session: at once, in the same order, after a restart too', async ({
  visit,
}) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'civicconnect-pair-'));
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  let product = await startProduct(dataDir);
  const { url } = product;
  try {
    const logins: Login[] = JSON.parse(await readFile(join(dataDir, 'demo-logins.json'), 'utf8'));
    const login = logins.find(({ email }) => email.startsWith('maftuna.xolova@'));
    const clerk = await visit({ device: 'desktop', url });
    const citizen = await visit({ device: 'phone', url });
    for (const { faults } of [clerk, citizen]) {
      faults.forgive(cutWire);
      faults.forgive(refusedAnswer(502));
      faults.forgive(refusedAnswer(503));
    }
    const { request } = citizen.context;
    const phone = '+998949990001';
    const asked = await request.post('/api/auth/otp/request', { data: { phone } });
    const { developmentCode: code } = await asked.json();
    const data = { phone, code, name: 'Zarina Aliyeva', locale: 'uz' };
    const { accessToken } = await (await request.post('/api/auth/otp/verify', { data })).json();
    const client = createClient({ baseUrl: url, token: () => accessToken });
    const text = 'Uyimizda svet har kuni oʻchyapti, transformator eskirgan, kuchlanish past.';
    const { session } = await client.openAppeal({ body: { text } });
    const { id } = await queued(client, session.id);

    const credentials = { email: login?.email, password: login?.password };
    await clerk.context.request.post('/api/auth/login', { data: credentials });
    const pair: Pair = { clerk, citizen };
    for (const { page } of [clerk, citizen]) await page.addInitScript(watchTexts);
    await clerk.page.goto(`/staff?session=${id}`);
    await clerk.page.keyboard.press('p');
    await expect(clerk.page.getByText(clerk.t('staff.check.title'))).toBeVisible();
    await clerk.page.keyboard.press('y');
    await citizen.page.goto(`/appeals/${id}`);
    await sayAsClerk(pair, 'Assalomu alaykum!');
    await expect(citizen.page.getByLabel(citizen.t('portal.chat.write'))).toBeVisible();

    const before = await talk(pair, 0);
    await sameOrder(pair, client, id);

    await product.stop();
    product = await startProduct(dataDir, new URL(url).port);
    // What is written before the connection is back waits and goes by itself.
    await sayAsClerk(pair, 'Davom etamiz.');
    await expect(citizen.page.locator('.msg', { hasText: 'Davom etamiz.' })).toBeVisible({
      timeout: 40_000,
    });
    const after = await talk(pair, messagesEach);
    await sameOrder(pair, client, id);

    const figures = [before, after].map((spans) => ({
      median: Math.round(percentile(spans, 0.5)),
      p95: Math.round(percentile(spans, 0.95)),
    }));
    process.stdout.write(
      `    screen to screen, ms, before and after a restart: ${JSON.stringify(figures)}\n`,
    );
    for (const { p95 } of figures) expect(p95).toBeLessThanOrEqual(boundMs);
  } finally {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
