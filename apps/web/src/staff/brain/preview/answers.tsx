'use client';
import type { Analysis } from '@civicconnect/contract';
import { ArrowRight } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { useTimes } from '../../time/use-times.ts';
import { Answer as AnswerCard } from './answer.tsx';
import { departmentName } from './department-name.ts';
import { shareOf } from './share-of.ts';
import type { Answer } from './use-preview.ts';

/** One answer, or with a draft the two beside each other and what the draft changes. */
export function Answers({ answer }: { answer: Answer }) {
  const t = useT();
  if (!answer.tried) return <AnswerCard text={answer.text} preview={answer.now} />;
  return (
    <>
      <Change answer={answer} />
      <div className="answer-pair">
        <AnswerCard text={answer.text} preview={answer.now} label={t('brain.compare.now')} />
        <AnswerCard
          text={answer.text}
          preview={answer.tried.preview}
          label={t('brain.compare.then')}
          withText={false}
        />
      </div>
    </>
  );
}

/** What happens to a message in one word: its department, or that people or nobody get it. */
const placeOf = ({ action, decision }: Analysis) => decision?.departmentId ?? action;

/** What the draft changes, in a sentence. */
function Change({ answer }: { answer: Answer }) {
  const t = useT();
  const times = useTimes();
  const desk = useDesk();
  if (!answer.tried) return null;
  const { draft, preview } = answer.tried;
  const before = shareOf(answer.now.analysis, draft.departmentId);
  const after = shareOf(preview.analysis, draft.departmentId);
  const department = departmentName(preview, desk, draft.departmentId);
  const place = ({ analysis, ...rest }: typeof preview) =>
    analysis.decision
      ? departmentName({ analysis, ...rest }, desk, analysis.decision.departmentId)
      : t(analysis.action === 'quarantine' ? 'brain.place.quarantine' : 'brain.place.triage');
  const moved = placeOf(answer.now.analysis) !== placeOf(preview.analysis);
  const same = times.percent(before) === times.percent(after);
  return (
    <p className="compare-change" role="status">
      <ArrowRight className="icon-s flip" aria-hidden="true" />
      <span>
        {moved && `${t('brain.compare.moved', { from: place(answer.now), to: place(preview) })} `}
        {same
          ? t('brain.compare.same', { department, share: times.percent(after) })
          : t('brain.compare.share', {
              department,
              before: times.percent(before),
              after: times.percent(after),
            })}
      </span>
    </p>
  );
}
