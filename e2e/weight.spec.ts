import { expect, test } from './support/test.ts';

const budget = 150 * 1024;
/** Smaller answers gain nothing by compression. */
const worthCompressing = 1024;

test('home needs at most 150 KB of script, compressed, framework and form included', async ({
  visit,
}) => {
  const { page, t } = await visit();
  const scripts = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    scripts.set(new URL(request.url()).pathname, size);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  // The form is fetched while the page is idle, so that it opens without a network.
  await page.getByRole('link', { name: t('portal.home.send') }).click();
  await expect(page.getByLabel(t('portal.send.what'))).toBeVisible();
  const sizes = await Promise.all(scripts.values());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeGreaterThan(0);
  expect(total, `${sizes.join(' + ')} bytes`).toBeLessThanOrEqual(budget);
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
