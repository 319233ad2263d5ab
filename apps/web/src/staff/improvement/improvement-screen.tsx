'use client';
import { Lightbulb, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { UndoToast } from '../parts/undo-toast.tsx';
import { useDone } from '../parts/use-done.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { addressOfView, type ImprovementView, improvementViews } from './improvement-query.ts';
import { ImprovementRow } from './improvement-row.tsx';
import { useImprovements } from './use-improvements.ts';

/** "Suggestions": what repeats, and what could be done about it. */
export function ImprovementScreen({ first }: { first: ImprovementView }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const done = useDone();
  const [view, setView] = useState(first);
  const { query, draw, settle, restore } = useImprovements(view, done);
  const { data, error } = query;
  const change = (next: ImprovementView) => {
    setView(next);
    window.history.replaceState(null, '', addressOfView(next));
  };
  return (
    <StaffPage
      title={t('improvement.title')}
      about={t('improvement.about')}
      actions={<DrawButton onDraw={draw} />}
    >
      <div className="page-column">
        <Views view={view} onChange={change} />
        {data?.drawnAt && (
          <p className="setting-note">
            {t('improvement.drawn', { when: times.dayTime(data.drawnAt, now) })}
          </p>
        )}
        {!data && error && (
          <ListError error={problemText(error, t)} onRetry={() => void query.refetch()} />
        )}
        {!data && !error && <ListLoading />}
        {data && data.items.length === 0 && <Nothing view={view} />}
        {data && data.items.length > 0 && (
          <ul aria-label={t('improvement.title')}>
            {data.items.map((one) => (
              <ImprovementRow
                key={one.id}
                improvement={one}
                isSettled={view === 'settled'}
                onSettle={(as) => settle(one, as)}
                onRestore={() => restore(one)}
              />
            ))}
          </ul>
        )}
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}

function DrawButton({ onDraw }: { onDraw: () => Promise<void> }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  async function draw() {
    setBusy(true);
    await onDraw();
    setBusy(false);
  }
  return (
    <Button icon={RefreshCw} busy={busy} onClick={() => void draw()}>
      {t('improvement.draw')}
    </Button>
  );
}

interface ViewsProps {
  view: ImprovementView;
  onChange: (view: ImprovementView) => void;
}

/** What stands and what was put away; each has an address of its own. */
function Views({ view, onChange }: ViewsProps) {
  const t = useT();
  return (
    <nav className="report-tabs" aria-label={t('improvement.views')}>
      {improvementViews.map((one) => (
        <a
          key={one}
          className="list-tab"
          href={addressOfView(one)}
          aria-current={one === view ? 'page' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onChange(one);
          }}
        >
          {t(`improvement.view.${one}`)}
        </a>
      ))}
    </nav>
  );
}

function Nothing({ view }: { view: ImprovementView }) {
  const t = useT();
  return (
    <div className="empty-state" role="status">
      <Lightbulb aria-hidden="true" />
      <p className="empty-title">
        {t(view === 'open' ? 'improvement.empty' : 'improvement.settledEmpty')}
      </p>
      {view === 'open' && <p>{t('improvement.emptyText')}</p>}
    </div>
  );
}
