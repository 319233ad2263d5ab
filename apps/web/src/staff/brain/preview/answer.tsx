'use client';
import type { RoutingPreview } from '@civicconnect/contract';
import type { ReactNode } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { DecidingWords } from '../../panel/deciding-words.tsx';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerHead } from './answer-head.tsx';
import { AnswerShares } from './answer-shares.tsx';
import { DecidingCases } from './deciding-cases.tsx';
import { InjectionSignals } from './injection-signals.tsx';
import { MessageWithMarks } from './message-with-marks.tsx';
import { Reason } from './reason.tsx';

interface AnswerProps {
  text: string;
  preview: RoutingPreview;
  /** What stands over the answer where two are compared. */
  label?: string;
  /** Left out in the second of two: it is about the same text. */
  withText?: boolean;
  children?: ReactNode;
}

/** Where a message would go and why, as people read it. */
export function Answer({ text, preview, label, withText = true, children }: AnswerProps) {
  const t = useT();
  const { analysis } = preview;
  const { decision, injection } = analysis;
  return (
    <section className="answer" aria-label={label ?? t('brain.answer.label')}>
      {label && <p className="answer-label">{label}</p>}
      <AnswerHead preview={preview} />
      {children}
      {analysis.action !== 'quarantine' && <AnswerShares preview={preview} />}
      <Reason analysis={analysis} />
      {withText && <MessageWithMarks text={text} analysis={analysis} />}
      {decision && decision.words.length > 0 && (
        <div>
          <h3 className="panel-subheading">{t('staff.why.words')}</h3>
          <DecidingWords words={decision.words} />
        </div>
      )}
      {decision && <DecidingCases similar={decision.similar} preview={preview} />}
      {injection.signals.length > 0 && withText && <InjectionSignals analysis={analysis} />}
      <AnswerFoot analysis={analysis} />
    </section>
  );
}
