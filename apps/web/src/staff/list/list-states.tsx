'use client';
import type { SessionView } from '@civicconnect/contract';
import {
  Archive,
  Bot,
  CircleAlert,
  Inbox,
  type LucideIcon,
  Pause,
  RefreshCw,
  SearchX,
  Split,
  UserRoundCheck,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { countNarrowings, isAssisting, type ListFilter } from './filter.ts';

/** A wait shorter than this shows nothing: no flicker. */
const patienceMs = 300;
const bars = [
  ['46%', '88%', '30%'],
  ['38%', '80%', '34%'],
  ['52%', '84%', '26%'],
] as const;

/** Three rows of bars, when loading takes longer than 300 ms. */
export function ListLoading() {
  const t = useT();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="px-[6px] py-[6px]">
      <span className="sr-only">{t('staff.list.loading')}</span>
      {shown &&
        bars.map((widths) => (
          <div key={widths[0]} className="session-row row-skeleton" data-last="" aria-hidden="true">
            <span style={{ width: 28, height: 28, borderRadius: '50%' }} />
            <div className="flex flex-col gap-[9px] pt-[5px]">
              {widths.map((width) => (
                <span key={width} style={{ width, height: 9 }} />
              ))}
            </div>
          </div>
        ))}
    </div>
  );
}

const emptyIcons: Record<SessionView, LucideIcon> = {
  all: Inbox,
  unassigned: Inbox,
  mine: UserRoundCheck,
  held: Pause,
  triage: Split,
  archive: Archive,
};

/** What an empty list says: each view its own sentence, and what will happen next. */
export function ListEmpty({ filter, onClear }: { filter: ListFilter; onClear: () => void }) {
  const t = useT();
  const watched = isAssisting(filter);
  const narrowed =
    filter.q !== '' || (filter.status !== null && !watched) || countNarrowings(filter) > 0;
  if (watched && !narrowed) {
    return (
      <div className="empty-state">
        <Bot aria-hidden="true" />
        <p className="empty-title">{t('talk.list.emptyTitle')}</p>
        <p>{t('talk.list.emptyText')}</p>
      </div>
    );
  }
  const Icon = filter.q ? SearchX : emptyIcons[filter.view];
  return (
    <div className="empty-state">
      <Icon aria-hidden="true" />
      <p className="empty-title">
        {narrowed ? t('staff.empty.filtered.title') : t(`staff.empty.${filter.view}.title`)}
      </p>
      <p>{narrowed ? t('staff.empty.filtered.text') : t(`staff.empty.${filter.view}.text`)}</p>
      {narrowed && (
        <Button className="mt-[8px]" onClick={onClear}>
          {t('staff.empty.filtered.clear')}
        </Button>
      )}
    </div>
  );
}

export function ListError({ error, onRetry }: { error: string; onRetry: () => void }) {
  const t = useT();
  return (
    <div className="p-[12px]">
      <Banner
        tone="danger"
        icon={CircleAlert}
        role="alert"
        action={
          <button
            type="button"
            className="link-button inline-flex items-center gap-[6px]"
            onClick={onRetry}
          >
            <RefreshCw className="icon-s" aria-hidden="true" />
            {t('common.action.retry')}
          </button>
        }
      >
        {error}
      </Banner>
    </div>
  );
}
