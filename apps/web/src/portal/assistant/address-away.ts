/**
 * Where a click leads, when it leads away from this page in this window to another page of the portal. A
 * language is changed on the page that one stays on.
 */
export function addressAway(
  event: Pick<MouseEvent, 'target' | 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>,
  here: Pick<Location, 'origin' | 'pathname'>,
): string | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.target || link.download) return null;
  const { origin, pathname } = new URL(link.href);
  const stays = pathname === here.pathname || /^\/(?:language|theme)$/.test(pathname);
  return origin === here.origin && !stays ? link.href : null;
}
