'use client';
import type { LearnedExample } from '@civicconnect/contract';
import { CircleMinus, RotateCcw } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { DepartmentTile } from '../../desk/department-tile.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { commaOf } from '../../words/listed.ts';
import { shortNumber } from '../../words/number.ts';

interface LearnedRowProps {
  example: LearnedExample;
  onTakeOut: (example: LearnedExample) => void;
  onPutBack: (example: LearnedExample) => void;
}

/** One lesson: the message, where it belongs, who taught it and when, and the way to take it out. */
export function LearnedRow({ example, onTakeOut, onPutBack }: LearnedRowProps) {
  const t = useT();
  const { departmentOf } = useDesk();
  const department = departmentOf(example.department.id);
  const name = department?.name ?? example.department.name;
  const { retired } = example;
  // Undone and replaced lessons have their own way back: the session they came from.
  const returns = retired?.reason === 'deleted' || retired?.reason === 'contradicted';
  return (
    <li className="learned-row" data-retired={retired ? '' : undefined}>
      <div className="min-w-0">
        <p className="learned-text auto-side" dir="auto" title={example.text}>
          {example.text || <span className="text-text-3">{t('brain.learned.hidden')}</span>}
        </p>
        <p className="learned-meta">
          <span className="learned-department">
            {department && <DepartmentTile department={department} size="s" />}
            <bdi>{name}</bdi>
          </span>
          <span>{t(`brain.source.${example.source}`)}</span>
          <Teacher example={example} />
          {example.session && (
            <a href={`/staff?session=${example.session.id}`} className="link-button numeric">
              {t('staff.row.number', { number: shortNumber(example.session.number, t.locale) })}
            </a>
          )}
        </p>
        {retired && <RetiredLine retired={retired} />}
      </div>
      {!retired && (
        <Button look="ghost" size="s" icon={CircleMinus} onClick={() => onTakeOut(example)}>
          {t('brain.learned.takeOut')}
        </Button>
      )}
      {returns && (
        <Button look="ghost" size="s" icon={RotateCcw} onClick={() => onPutBack(example)}>
          {t('brain.learned.putBack')}
        </Button>
      )}
    </li>
  );
}

function Teacher({ example }: { example: LearnedExample }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { taughtBy, createdAt } = example;
  return (
    <>
      <span>{taughtBy ? <bdi>{taughtBy.name}</bdi> : t('brain.learned.shipped')}</span>
      <time dateTime={createdAt} title={times.exact(createdAt)}>
        {times.relative(createdAt, now)}
      </time>
    </>
  );
}

function RetiredLine({ retired }: { retired: NonNullable<LearnedExample['retired']> }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  return (
    <p className="learned-retired">
      {t(`brain.retiredReason.${retired.reason}`)}{' '}
      <span className="text-text-3">
        {retired.by && (
          <>
            <bdi>{retired.by.name}</bdi>
            {commaOf(t.locale)}
          </>
        )}
        <time dateTime={retired.at} title={times.exact(retired.at)}>
          {times.dayTime(retired.at, now)}
        </time>
      </span>
    </p>
  );
}
