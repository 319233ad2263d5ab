/**
 * The service worker that shows notices while our pages are closed. It keeps nothing and answers no
 * request. Where a page of ours is looked at, that page tells the news itself.
 */
export const pushWorker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

const pages = () => clients.matchAll({ type: 'window', includeUncontrolled: true });

async function show({ title, body, url, tag }) {
  const seen = (await pages()).some((page) => page.visibilityState === 'visible');
  if (seen) return;
  await registration.showNotification(title, { body, tag, renotify: true, data: { url } });
}

async function open(path) {
  const target = new URL(path, location.origin);
  if (target.origin !== location.origin) return;
  const there = (await pages()).find((page) => page.url === target.href);
  await (there ? there.focus() : clients.openWindow(target.href));
}

addEventListener('push', (event) => {
  if (event.data) event.waitUntil(show(event.data.json()));
});
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});
`;
