'use client';
import { X } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { ListFilter } from './filter.ts';

interface NarrowedByProps {
  filter: ListFilter;
  onFilter: (change: Partial<ListFilter>) => void;
}

/** What the list is narrowed to, each with its way out: a short list must say why it is short. */
export function NarrowedBy({ filter, onFilter }: NarrowedByProps) {
  const t = useT();
  const { unread, late, assignee, priority, kind, channel, sort } = filter;
  const chips: (readonly [string, Partial<ListFilter>])[] = [];
  if (unread) chips.push([t('desk.filter.unread'), { unread: false }]);
  if (late) chips.push([t('desk.filter.late'), { late: false }]);
  if (assignee) chips.push([t(`desk.filter.${assignee}`), { assignee: null }]);
  if (priority) chips.push([t(`words.priority.${priority}`), { priority: null }]);
  if (kind) chips.push([t(`words.kind.${kind}`), { kind: null }]);
  if (channel) chips.push([t(`words.channel.${channel}`), { channel: null }]);
  if (sort && sort !== 'urgency') chips.push([t(`desk.sort.${sort}`), { sort: null }]);
  if (chips.length === 0) return null;
  return (
    <ul className="narrowed-by" aria-label={t('desk.filter.title')}>
      {chips.map(([value, without]) => (
        <li key={value}>
          <button
            type="button"
            className="narrowed-chip"
            aria-label={t('desk.filter.remove', { value })}
            onClick={() => onFilter(without)}
          >
            {value}
            <X className="icon-xs" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
