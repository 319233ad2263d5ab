import type { Moved } from './use-receipt.ts';

const keyOf = (staffId: string) => `civic-correction:${staffId}`;

/** Keeps the last correction of this tab while it may be taken back; null when there is none any more. */
export function keepCorrection(staffId: string, moved: Moved | null): void {
  try {
    if (moved) sessionStorage.setItem(keyOf(staffId), JSON.stringify(moved));
    else sessionStorage.removeItem(keyOf(staffId));
  } catch {
    // Without storage it is forgotten at a reload, as the page itself is.
  }
}

/** The correction that a reload of this tab would forget, while it may still be taken back at `now` (ms). */
export function keptCorrection(staffId: string, now: number): Moved | null {
  try {
    const text = sessionStorage.getItem(keyOf(staffId));
    const moved: Moved | null = text ? JSON.parse(text) : null;
    return moved && now < moved.undoUntil ? moved : null;
  } catch {
    return null;
  }
}
