import type { Page, Route } from '@playwright/test';

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
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Keeps the first answer to a question of the page, as it was when it was asked, until it is let go. */
export function holdFirstAnswer(page: Page, path: string): Promise<() => Promise<void>> {
  return new Promise((resolve) => {
    const hold = async (route: Route) => {
      const response = await route.fetch();
      resolve(async () => {
        const answered = page.waitForResponse(path);
        await route.fulfill({ response });
        await (await answered).finished();
        await drawn(page);
      });
    };
    void page.route(path, hold, { times: 1 });
  });
}
