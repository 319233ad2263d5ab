'use client';
import type { Session } from '@civicconnect/contract';
import { useId } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import type { SessionActions } from '../data/use-session-actions.ts';
import { DepartmentTile } from '../desk/department-tile.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import type { Asking } from '../inbox/use-asking.ts';
import { useTimes } from '../time/use-times.ts';

interface RoutingCheckProps {
  session: Session;
  actions: SessionActions;
  asking: Asking;
}

/** The question before the first reply. The composer below keeps its place, closed, so that nothing jumps. */
export function RoutingCheck({ session, actions, asking }: RoutingCheckProps) {
  const t = useT();
  const times = useTimes();
  const headingId = useId();
  const department = useDesk().departmentOf(session.department?.id);
  const busy = actions.busy?.sessionId === session.id && actions.busy.action === 'confirm_routing';
  const name = department?.name ?? session.department?.name ?? '';
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is one question */}
      <div role="group" aria-labelledby={headingId} className="routing-check">
        <div className="flex items-start gap-[12px]">
          {department && <DepartmentTile department={department} />}
          <div className="min-w-0 flex-1">
            <h3 id={headingId} className="foot-title">
              {t('staff.check.title')}
            </h3>
            <p className="foot-note">
              {session.routing
                ? t('staff.check.now', {
                    department: name,
                    share: times.percent(session.routing.confidence),
                  })
                : t('staff.check.nowPlain', { department: name })}{' '}
              {t('staff.check.note')}
            </p>
          </div>
        </div>
        <div className="mt-[11px] flex flex-wrap gap-[8px] sm:ps-[40px]">
          <Button
            look="primary"
            size="l"
            keyCap="Y"
            aria-keyshortcuts="Y"
            busy={busy}
            onClick={() => void actions.confirmRouting(session.id)}
          >
            {t('staff.check.yes')}
          </Button>
          <Button size="l" keyCap="C" aria-keyshortcuts="C" onClick={() => asking.ask('correct')}>
            {t('staff.check.no')}
          </Button>
        </div>
      </div>
      <p className="composer-closed">{t('staff.check.closed')}</p>
    </>
  );
}
