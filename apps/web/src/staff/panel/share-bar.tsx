import type { CSSProperties } from 'react';
import { useTimes } from '../time/use-times.ts';
import { departmentIcon } from '../words/icons.ts';

interface ShareBarProps {
  name: string;
  icon: string | null;
  share: number;
  chosen?: boolean;
}

/** A department and its share of the decision, as a bar and as a number: two cells of `.share-bars`. */
export function ShareBar({ name, icon, share, chosen = false }: ShareBarProps) {
  const times = useTimes();
  const Icon = departmentIcon(icon);
  const mark = chosen ? '' : undefined;
  return (
    <>
      <span
        className="share-bar"
        data-chosen={mark}
        style={{ '--share': `${Math.round(share * 100)}%` } as CSSProperties}
      >
        <Icon className="icon-s" aria-hidden="true" />
        <span className="min-w-0 truncate">{name}</span>
      </span>
      <span className="share-number" data-chosen={mark}>
        {times.percent(share)}
      </span>
    </>
  );
}
