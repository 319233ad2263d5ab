import { useSearchParams } from 'next/navigation';
import { type RefObject, useEffect, useRef } from 'react';
import type { Earlier } from './use-earlier.ts';

/** What was looked for is marked this long. */
const markedMs = 4_000;

/** Only ids and numbers go into a selector. */
const plain = /^[\w-]{1,64}$/;

/**
 * Brings a message (`seq` in the address) or a note (`note`) into sight and marks it for a moment; of
 * a long session earlier messages are asked for until it is there. Once for each address.
 */
export function useFound(
  scroller: RefObject<HTMLElement | null>,
  firstSeq: number,
  earlier: Earlier,
  notesCount: number,
): void {
  const params = useSearchParams();
  const seq = params.get('seq');
  const note = params.get('note');
  const wanted = seq ? `[data-seq="${seq}"]` : `[data-note="${note}"]`;
  const isWanted = plain.test(seq ?? note ?? '');
  const done = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that came is a reason to look again
  useEffect(() => {
    if (!isWanted || done.current === wanted) return;
    const element = scroller.current?.querySelector(wanted);
    if (!element) {
      if (seq && Number(seq) < firstSeq && earlier.has && !earlier.loading) earlier.load();
      return;
    }
    done.current = wanted;
    element.scrollIntoView({ block: 'center' });
    element.setAttribute('data-found', '');
    setTimeout(() => element.removeAttribute('data-found'), markedMs);
  }, [wanted, isWanted, seq, firstSeq, earlier, notesCount, scroller]);
}
