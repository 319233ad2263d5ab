import { type KeyboardEvent, type PointerEvent, useState } from 'react';

export interface Ordered {
  id: string;
}

export interface Ordering<T extends Ordered> {
  /** In the order that is shown: at once the wanted one, then what the server has stored. */
  items: readonly T[];
  /** Said after a move: which, and to which place. */
  said: { id: string; place: number } | null;
  row(id: string): { 'data-row': string; 'data-over'?: ''; 'data-moving'?: '' };
  handle(id: string): {
    onKeyDown(event: KeyboardEvent): void;
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(event: PointerEvent): void;
    onPointerCancel(): void;
  };
}

/** The list with one of it put to another place. */
export function moved<T extends Ordered>(items: readonly T[], id: string, place: number): T[] {
  const item = items.find((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  if (item) others.splice(Math.max(0, Math.min(place, others.length)), 0, item);
  return others;
}

/** The row under a point of the screen. */
function rowAt(x: number, y: number): string | null {
  const row = document.elementFromPoint(x, y)?.closest('[data-row]');
  return row?.getAttribute('data-row') ?? null;
}

/**
 * A list that is ordered by dragging a handle, or by the arrow keys on it. `onMove` stores; when it
 * fails, the list is as it was.
 */
export function useOrdering<T extends Ordered>(
  stored: readonly T[],
  onMove: (id: string, place: number) => Promise<void>,
): Ordering<T> {
  const [wanted, setWanted] = useState<{ id: string; place: number } | null>(null);
  const [said, setSaid] = useState<Ordering<T>['said']>(null);
  const [dragged, setDragged] = useState<{ id: string; over: string } | null>(null);
  const items = wanted ? moved(stored, wanted.id, wanted.place) : stored;
  const placeOf = (id: string) => items.findIndex((one) => one.id === id);

  async function move(id: string, place: number) {
    if (place < 0 || place >= items.length || place === placeOf(id)) return;
    setWanted({ id, place });
    setSaid({ id, place });
    try {
      await onMove(id, place);
    } finally {
      setWanted(null);
    }
  }
  return {
    items,
    said,
    row: (id) => ({
      'data-row': id,
      ...(dragged?.over === id && dragged.id !== id ? { 'data-over': '' as const } : {}),
      ...(dragged?.id === id ? { 'data-moving': '' as const } : {}),
    }),
    handle: (id) => ({
      onKeyDown: (event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step) return;
        event.preventDefault();
        void move(id, placeOf(id) + step);
      },
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ id, over: id });
      },
      onPointerMove: (event) => {
        if (!dragged) return;
        const over = rowAt(event.clientX, event.clientY);
        if (over && over !== dragged.over) setDragged({ id, over });
      },
      onPointerUp: () => {
        if (dragged && dragged.over !== id) void move(id, placeOf(dragged.over));
        setDragged(null);
      },
      onPointerCancel: () => setDragged(null),
    }),
  };
}
