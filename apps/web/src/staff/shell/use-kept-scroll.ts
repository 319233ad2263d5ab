'use client';
import { type RefObject, useEffect } from 'react';

const storedAs = 'sidebar';

/** How far down something stood on the page before this one; none where the browser keeps nothing. */
function keptScroll(): number {
  try {
    return Number(sessionStorage.getItem(storedAs)) || 0;
  } catch {
    return 0;
  }
}

function keepScroll(top: number): void {
  try {
    sessionStorage.setItem(storedAs, String(top));
  } catch {
    // A browser that keeps nothing begins at the top on each page.
  }
}

/**
 * Pages are loaded whole: a long list of them stands where the reader left it all the same, moved only
 * as far as it takes to show the page that is open.
 */
export function useKeptScroll(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const keep = () => keepScroll(element.scrollTop);
    // Whoever was quicker than the script has moved it already: it does not jump from under their hand.
    if (element.scrollTop > 0) {
      keep();
    } else {
      element.scrollTop = keptScroll();
      element.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
    }
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [list]);
}
