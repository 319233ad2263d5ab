import { focusList } from '../list/focus-list.ts';
import { composerId } from './composer.tsx';

/** Puts the focus where a reply is written; false when nothing can be written now. */
export function focusComposer(): boolean {
  const composer = document.getElementById(composerId);
  composer?.focus({ preventScroll: true });
  return composer !== null;
}

/** The focus after something in the foot went: to the reply, else to the list; where it went by itself it stays. */
export function focusWriting(): void {
  const focused = document.activeElement;
  if (focused !== null && focused !== document.body) return;
  if (!focusComposer()) focusList();
}
