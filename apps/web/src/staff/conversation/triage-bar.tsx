'use client';
import type { Session } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { DepartmentTile } from '../desk/department-tile.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useTimes } from '../time/use-times.ts';

interface TriageBarProps {
  session: Session;
  busy: boolean;
  onRoute: (departmentId: string, reason: string) => void;
  /** Asks for any department, with a reason. */
  onOther: () => void;
}

/**
 * A session that the router was not sure of: the departments it would look at first, each one press or
 * one number key away, and the way to any other.
 */
export function TriageBar({ session, busy, onRoute, onOther }: TriageBarProps) {
  const t = useT();
  const times = useTimes();
  const { departmentOf } = useDesk();
  const offered = session.candidates.flatMap(({ departmentId, share }) => {
    const department = departmentOf(departmentId);
    return department ? [{ department, share }] : [];
  });
  const route = (index: number) => {
    const choice = offered[index];
    if (!choice || busy) return false;
    onRoute(choice.department.id, t('staff.triage.reason'));
    return true;
  };
  useKeys({ 1: () => route(0), 2: () => route(1), 3: () => route(2) });
  return (
    <section className="triage-bar" aria-label={t('staff.triage.title')}>
      <p className="foot-title">{t('staff.triage.title')}</p>
      <p className="foot-note">{t('staff.triage.note')}</p>
      <div className="mt-[10px] flex flex-wrap gap-[8px]">
        {offered.map(({ department, share }, index) => (
          <button
            key={department.id}
            type="button"
            className="triage-choice"
            aria-disabled={busy || undefined}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => route(index)}
          >
            <DepartmentTile department={department} size="s" />
            <span className="min-w-0 truncate">{department.name}</span>
            <span className="numeric text-text-3">{times.percent(share)}</span>
            <KeyCap>{String(index + 1)}</KeyCap>
          </button>
        ))}
        <Button
          look={offered.length === 0 ? 'primary' : 'plain'}
          size="l"
          keyCap="C"
          aria-keyshortcuts="C"
          onClick={onOther}
        >
          {t(offered.length === 0 ? 'staff.action.route' : 'staff.triage.other')}
        </Button>
      </div>
    </section>
  );
}
