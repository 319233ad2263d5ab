import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Scripts, framework and form included: React and the router alone are 100 KB of them. */
const scriptBudget = 140 * 1024;
/** The page itself, its style in it: what a citizen waits for to see it. */
const pageBudget = 17 * 1024;
/** All that home brings: page, scripts, styles and letters. */
const wholeBudget = 195 * 1024;
/** Smaller answers gain nothing by compression. */
const worthCompressing = 1024;

/** Bytes over the wire by the kind of what was fetched, for all that has come by now. */
function weigh(page: Page): () => Promise<Map<string, number>> {
  const seen: Promise<{ kind: string; size: number }>[] = [];
  page.on('requestfinished', (request) => {
    const kind = request.resourceType();
    seen.push(request.sizes().then(({ responseBodySize: size }) => ({ kind, size })));
  });
  return async () => {
    const sums = new Map<string, number>();
    for (const { kind, size } of await Promise.all(seen)) {
      sums.set(kind, (sums.get(kind) ?? 0) + size);
    }
    return sums;
  };
}

test('home is as light as it is meant to be, framework, form and letters included', async ({
  visit,
}) => {
  const { page, t } = await visit({ device: 'phone' });
  const weight = weigh(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.locator('html')).toHaveAttribute('data-face', 'own');
  await page.evaluate(() => document.fonts.ready);
  // The form is fetched while the page is idle, so that it opens without a network.
  await page.getByRole('link', { name: t('portal.home.send') }).click();
  await expect(page.getByLabel(t('portal.send.what'))).toBeVisible();
  const sums = await weight();
  const said = [...sums].map(([kind, size]) => `${kind} ${size}`).join(', ');
  const scripts = sums.get('script') ?? 0;
  const whole = [...sums.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts).toBeGreaterThan(0);
  expect(sums.get('font') ?? 0).toBeGreaterThan(0);
  expect(scripts, said).toBeLessThanOrEqual(scriptBudget);
  expect(sums.get('document') ?? 0, said).toBeLessThanOrEqual(pageBudget);
  expect(whole, said).toBeLessThanOrEqual(wholeBudget);
});

test('home is painted before anything but the page itself is asked for', async ({ visit }) => {
  const { page } = await visit({ device: 'phone' });
  await page.goto('/', { waitUntil: 'networkidle' });
  const { painted, others } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    others: performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/_next\//.test(name))
      .map(({ name, startTime }) => ({ name, startTime })),
  }));
  expect(others.length).toBeGreaterThan(0);
  for (const { name, startTime } of others) expect(startTime, name).toBeGreaterThan(painted);
});

test('scripts and styles come compressed and may be kept', async ({ visit }) => {
  const { page } = await visit();
  const answers: Promise<{ url: string; size: number; headers: Record<string, string> }>[] = [];
  page.on('requestfinished', (request) => {
    if (!['script', 'stylesheet'].includes(request.resourceType())) return;
    const look = async () => {
      const headers = (await (await request.response())?.allHeaders()) ?? {};
      return { url: request.url(), size: (await request.sizes()).responseBodySize, headers };
    };
    answers.push(look());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const found = await Promise.all(answers);
  expect(found.length).toBeGreaterThan(0);
  for (const { url, size, headers } of found) {
    expect(headers['cache-control'], url).toMatch(/immutable/);
    if (size > worthCompressing) expect(headers['content-encoding'], url).toMatch(/gzip|br/);
  }
});
