import type { Page } from '@playwright/test';

/** Keeps a page that is not open yet from getting its script; called, the answer lets it come. */
export async function holdScript(page: Page): Promise<() => void> {
  let come = () => {};
  const called = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await called;
    await route.continue();
  });
  return come;
}

/** When a page has taken in what it was given and drawn it. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
