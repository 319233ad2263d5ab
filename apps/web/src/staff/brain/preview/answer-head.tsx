'use client';
import type { RoutingPreview } from '@civicconnect/contract';
import { ShieldAlert, Split } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { DepartmentTile } from '../../desk/department-tile.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { useTimes } from '../../time/use-times.ts';
import { commaOf } from '../../words/listed.ts';
import { departmentName } from './department-name.ts';
import { surenessOf } from './sureness.ts';

/** What would happen with the message, first as a name and then in a sentence. */
export function AnswerHead({ preview }: { preview: RoutingPreview }) {
  const t = useT();
  const times = useTimes();
  const desk = useDesk();
  const { action, decision, isolate } = preview.analysis;
  if (action === 'route' && decision) {
    const department = desk.departmentOf(decision.departmentId);
    const sureness = surenessOf(decision.confidence);
    return (
      <header className="answer-head">
        {department && <DepartmentTile department={department} />}
        <div className="min-w-0 flex-1">
          <h2 className="answer-title">
            <bdi>{departmentName(preview, desk, decision.departmentId)}</bdi>
            <span className="answer-sureness" data-sureness={sureness}>
              {t(`brain.sure.${sureness}`)}
              {commaOf(t.locale)}
              {times.percent(decision.confidence)}
            </span>
          </h2>
          <p className="text-text-2">{t('brain.outcome.route')}</p>
          {isolate && <p className="text-warn-text">{t('brain.outcome.isolate')}</p>}
        </div>
      </header>
    );
  }
  const stopped = action === 'quarantine';
  const Icon = stopped ? ShieldAlert : Split;
  return (
    <header className="answer-head">
      <span className="department-tile answer-tile" data-tone={stopped ? 'danger' : 'warn'}>
        <Icon className="icon" aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="answer-title">
          {t(stopped ? 'brain.outcome.quarantine.title' : 'brain.outcome.triage.title')}
        </h2>
        <p className="text-text-2">
          {t(stopped ? 'brain.outcome.quarantine' : 'brain.outcome.triage')}
        </p>
        {isolate && !stopped && <p className="text-warn-text">{t('brain.outcome.isolate')}</p>}
      </div>
    </header>
  );
}
