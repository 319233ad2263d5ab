'use client';
import { Brain, SearchX } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { StaffPage } from '../../shell/staff-page.tsx';
import { LearnedFilters } from './learned-filters.tsx';
import { everything, type LearnedFilter } from './learned-query.ts';
import { LearnedRow } from './learned-row.tsx';
import { RouterAlerts } from './router-alerts.tsx';
import { type Learned, useLearned } from './use-learned.ts';

/** "What was learned": every lesson, newest first, by whom, and the way to take one out. */
export function LearnedScreen({ department = null }: { department?: string | null }) {
  const t = useT();
  const [filter, setFilter] = useState<LearnedFilter>({ ...everything, department });
  const learned = useLearned(filter);
  const narrow = useCallback(
    (change: Partial<LearnedFilter>) => setFilter((before) => ({ ...before, ...change })),
    [],
  );
  return (
    <StaffPage title={t('brain.learned.title')} about={t('brain.learned.about')}>
      <div className="page-column">
        <RouterAlerts onTakeOut={learned.takeOut} onPutBack={learned.putBack} />
        <LearnedFilters filter={filter} onChange={narrow} />
        <div role="alert">{learned.problem && <FieldError>{learned.problem}</FieldError>}</div>
        <LearnedList
          learned={learned}
          filter={filter}
          onClear={() => setFilter({ ...everything, state: filter.state })}
        />
      </div>
      <UndoToast done={learned.done.done} onGone={learned.done.hide} />
    </StaffPage>
  );
}

interface LearnedListProps {
  learned: Learned;
  filter: LearnedFilter;
  onClear: () => void;
}

function LearnedList({ learned, filter, onClear }: LearnedListProps) {
  const t = useT();
  if (learned.loading) return <ListLoading />;
  if (learned.error) {
    return <ListError error={problemText(learned.error, t)} onRetry={learned.retry} />;
  }
  if (learned.examples.length === 0) return <LearnedEmpty filter={filter} onClear={onClear} />;
  return (
    <>
      <ul className="learned-list" aria-label={t('brain.learned.title')}>
        {learned.examples.map((example) => (
          <LearnedRow
            key={example.id}
            example={example}
            onTakeOut={learned.takeOut}
            onPutBack={learned.putBack}
          />
        ))}
      </ul>
      {learned.hasMore && (
        <Button className="mt-[12px]" busy={learned.loadingMore} onClick={learned.more}>
          {t('brain.learned.more')}
        </Button>
      )}
    </>
  );
}

function LearnedEmpty({ filter, onClear }: { filter: LearnedFilter; onClear: () => void }) {
  const t = useT();
  const narrowed = filter.q !== '' || filter.source !== null || filter.department !== null;
  const said = narrowed ? 'filtered' : filter.state;
  const Icon = narrowed ? SearchX : Brain;
  return (
    <div className="empty-state" role="status">
      <Icon aria-hidden="true" />
      <p className="empty-title">{t(`brain.learnedEmpty.${said}.title`)}</p>
      <p>{t(`brain.learnedEmpty.${said}.text`)}</p>
      {narrowed && (
        <Button className="mt-[8px]" onClick={onClear}>
          {t('staff.empty.filtered.clear')}
        </Button>
      )}
    </div>
  );
}
