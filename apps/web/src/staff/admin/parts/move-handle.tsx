'use client';
import { GripVertical } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import type { Ordered, Ordering } from './use-ordering.ts';

interface MoveHandleProps<T extends Ordered> {
  ordering: Ordering<T>;
  id: string;
  name: string;
}

/** What a row is dragged by; the arrow keys on it do the same. */
export function MoveHandle<T extends Ordered>({ ordering, id, name }: MoveHandleProps<T>) {
  const t = useT();
  return (
    <button
      type="button"
      className="move-handle"
      aria-label={t('admin.order.move', { name })}
      {...ordering.handle(id)}
    >
      <GripVertical className="icon-s" aria-hidden="true" />
    </button>
  );
}

/** Says where the one that was moved now stands. */
export function MovedSaid<T extends Ordered>({
  ordering,
  nameOf,
}: {
  ordering: Ordering<T>;
  nameOf: (item: T) => string;
}) {
  const t = useT();
  const { said, items } = ordering;
  const item = items.find((one) => one.id === said?.id);
  return (
    <p className="sr-only" role="status">
      {said &&
        item &&
        t('admin.order.moved', { name: nameOf(item), place: said.place + 1, all: items.length })}
    </p>
  );
}
