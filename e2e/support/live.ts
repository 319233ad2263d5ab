import type { Page } from '@playwright/test';

/** When the page hears live events: it has joined its conversation. */
export async function whenLive(page: Page): Promise<void> {
  const socket = await page.waitForEvent('websocket');
  await socket.waitForEvent('framereceived', {
    predicate: ({ payload }) => String(payload).includes('"ok":true'),
  });
}

/** When the page hears live events: Socket.IO has let it in. */
export async function whenConnected(page: Page): Promise<void> {
  const socket = await page.waitForEvent('websocket');
  await socket.waitForEvent('framereceived', {
    predicate: ({ payload }) => String(payload).startsWith('40'),
  });
}
