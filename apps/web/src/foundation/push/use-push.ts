import { useCallback, useEffect, useState } from 'react';
import type { sharedRoutes } from '../api/routes/shared.ts';
import type { ClientOver } from '../api/routes/table.ts';

/** Whether this browser is woken for whoever is signed in. `asking`: not known yet, or being changed. */
export type PushState = 'asking' | 'unsupported' | 'denied' | 'on' | 'off';

type PushClient = Pick<ClientOver<typeof sharedRoutes>, 'webPush' | 'addWebPush' | 'endWebPush'>;

const address = '/push-worker.js';

const isSupported = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function subscriptionHere(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** A subscription that another login made is none of theirs. */
async function readState(client: PushClient): Promise<PushState> {
  if (!isSupported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const subscription = await subscriptionHere();
  if (!subscription) return 'off';
  const { on } = await client.webPush({ query: { endpoint: subscription.endpoint } });
  return on ? 'on' : 'off';
}

async function turnOn(client: PushClient): Promise<PushState> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off';
  const { publicKey } = await client.webPush();
  await navigator.serviceWorker.register(address, { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that was made for another key of ours cannot be used by this one.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { keys } = subscription.toJSON();
  await client.addWebPush({
    body: {
      endpoint: subscription.endpoint,
      keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
    },
  });
  return 'on';
}

async function turnOff(client: PushClient): Promise<PushState> {
  const subscription = await subscriptionHere();
  if (!subscription) return 'off';
  await client.endWebPush({ body: { endpoint: subscription.endpoint } });
  await subscription.unsubscribe();
  return 'off';
}

export interface PushSwitch {
  state: PushState;
  /** The last change did not succeed. */
  failed: boolean;
  /** The browser asks for its permission here: only after a press. */
  change(to: 'on' | 'off'): Promise<void>;
}

/** The switch of notices in this browser. */
export function usePush(client: PushClient): PushSwitch {
  const [state, setState] = useState<PushState>('asking');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    readState(client).then(setState, () => setState('off'));
  }, [client]);
  const change = useCallback(
    async (to: 'on' | 'off') => {
      setState('asking');
      setFailed(false);
      try {
        setState(await (to === 'on' ? turnOn(client) : turnOff(client)));
      } catch {
        setFailed(true);
        setState(to === 'on' ? 'off' : 'on');
      }
    },
    [client],
  );
  return { state, failed, change };
}
