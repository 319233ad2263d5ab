/** Keeps Tab inside of a window that lies over its page, and lets Escape step out. */
export function keysOf(event: KeyboardEvent, panel: HTMLElement, stepOut: () => void) {
  event.stopPropagation();
  if (event.key === 'Escape') return stepOut();
  if (event.key !== 'Tab') return;
  const all = panel.querySelectorAll<HTMLElement>('button,a,input,textarea,[tabindex="0"]');
  const stops = [...all].filter((stop) => !stop.closest('[inert]'));
  const root = panel.getRootNode() as ShadowRoot;
  const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (root.activeElement !== edge && root.activeElement !== panel) return;
  event.preventDefault();
  other?.focus();
}

/** Where one writes. Not on a screen that is touched: its keyboard would cover what is there to read. */
export function keyField(panel: HTMLElement): HTMLElement | null {
  return matchMedia('(pointer: coarse)').matches ? null : panel.querySelector('textarea');
}
