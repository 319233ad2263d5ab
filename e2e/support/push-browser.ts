import type { PushBrowser, StandIns } from './stand-ins.ts';
import type { Visitor } from './visitor.ts';

/** What a page's own push manager is replaced with; kept over reloads, as a browser keeps it. */
function replacePush({ endpoint, keys }: PushBrowser): void {
  const kept = 'push-on';
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys }),
    unsubscribe: async () => {
      localStorage.removeItem(kept);
      return true;
    },
  };
  Object.assign(PushManager.prototype, {
    getSubscription: async () => (localStorage.getItem(kept) ? subscription : null),
    subscribe: async () => {
      localStorage.setItem(kept, '1');
      return subscription;
    },
  });
}

/**
 * Lets a visitor's browser be woken through the stand-in: a real subscription would be made with the
 * browser's maker, on the internet.
 */
export async function fakePush(
  { context }: Visitor,
  standIns: Pick<StandIns, 'newBrowser'>,
): Promise<PushBrowser> {
  const browser = await standIns.newBrowser();
  await context.grantPermissions(['notifications']);
  await context.addInitScript(replacePush, browser);
  return browser;
}
