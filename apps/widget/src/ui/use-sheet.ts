import type { Citation } from '@civicconnect/contract';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keyField } from './keys.ts';

/** What lies over the conversation: a passage, or what is held of the visitor. The keys follow there and back. */
export function useSheet(panel: RefObject<HTMLElement | null>) {
  const [sheet, setSheet] = useState<Citation | 'data' | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const focused = () => (panel.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;
  // The button that was pressed may be gone, once it is drawn, with what it did: the keys stay in the window.
  const refocus = () =>
    void setTimeout(() => {
      const { current } = panel;
      if (!current || focused()) return;
      const next = current.querySelector<HTMLElement>('.stars input,.again');
      (next ?? keyField(current) ?? current).focus();
    });
  useEffect(() => {
    if (sheet !== null || !cameFrom.current) return;
    cameFrom.current.focus();
    refocus();
  }, [sheet]);
  return {
    sheet,
    openSheet(next: Citation | 'data') {
      cameFrom.current = focused() as HTMLElement | null;
      setSheet(next);
    },
    closeSheet: () => setSheet(null),
    refocus,
  };
}
