'use client';
import type { Decision, RoutingPreview } from '@civicconnect/contract';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { useTimes } from '../../time/use-times.ts';
import { departmentIcon } from '../../words/icons.ts';
import { shortNumber } from '../../words/number.ts';
import { departmentName } from './department-name.ts';

interface DecidingCasesProps {
  similar: Decision['similar'];
  preview: RoutingPreview;
}

/** The past cases that the choice leaned on; those the reader may open are links. */
export function DecidingCases({ similar, preview }: DecidingCasesProps) {
  const t = useT();
  const times = useTimes();
  const desk = useDesk();
  if (similar.length === 0) return null;
  return (
    <div>
      <h3 className="panel-subheading">{t('brain.answer.cases')}</h3>
      <ul className="case-list">
        {similar.map((one) => {
          const Icon = departmentIcon(desk.departmentOf(one.departmentId)?.icon ?? null);
          const name = departmentName(preview, desk, one.departmentId);
          return (
            <li key={one.exampleId} className="similar-case">
              <CaseNumber sessionId={one.sessionId} numbers={preview.numbers} />
              <span
                className="auto-side min-w-0 flex-1 truncate text-text-2"
                dir="auto"
                title={one.quote}
              >
                {one.quote}
              </span>
              <span title={name} className="case-department">
                <Icon className="icon-xs text-icon" aria-hidden="true" />
                <span className="truncate">{name}</span>
              </span>
              <span className="numeric text-text-3" title={t('brain.answer.similarity')}>
                {times.number(one.similarity, 2, 2)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function CaseNumber({
  sessionId,
  numbers,
}: {
  sessionId: string | null;
  numbers: RoutingPreview['numbers'];
}) {
  const t = useT();
  if (!sessionId) return <span className="text-text-3">{t('brain.source.seed')}</span>;
  const number = numbers[sessionId];
  if (!number) return <span className="text-text-3">{t('brain.answer.closedCase')}</span>;
  return (
    <a href={`/staff?session=${sessionId}`} className="link-button numeric">
      {t('staff.row.number', { number: shortNumber(number, t.locale) })}
    </a>
  );
}
