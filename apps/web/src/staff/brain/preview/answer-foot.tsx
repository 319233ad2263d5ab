'use client';
import type { Analysis } from '@civicconnect/contract';
import { Bot, Languages, ShieldAlert, ShieldCheck, Timer } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useTimes } from '../../time/use-times.ts';
import { decidedBy } from '../../words/decided-by.ts';

function safetyOf({ injection, isolate }: Analysis): 'attack' | 'doubtful' | 'safe' {
  if (injection.isInjection) return 'attack';
  return isolate ? 'doubtful' : 'safe';
}

/** Language and script, safety, who decided and how long each step took. */
export function AnswerFoot({ analysis }: { analysis: Analysis }) {
  const t = useT();
  const times = useTimes();
  const safety = safetyOf(analysis);
  const Shield = safety === 'safe' ? ShieldCheck : ShieldAlert;
  const ms = (value: number) => times.number(value, value < 10 ? 1 : 0);
  const stages = Object.entries(analysis.timings).flatMap(([stage, value]) => {
    const name = t.maybe(`brain.stage.${stage}`);
    return name ? [t('brain.answer.stage', { stage: name, ms: ms(value) })] : [];
  });
  return (
    <footer className="answer-foot">
      <span>
        <Languages className="icon-xs" aria-hidden="true" />
        {t(`words.language.${analysis.language}`)}
      </span>
      <span>
        <Shield className="icon-xs" aria-hidden="true" />
        {t(`brain.safety.${safety}`)}
      </span>
      <span>
        <Bot className="icon-xs" aria-hidden="true" />
        {decidedBy(analysis.provider, analysis.model, t)}
      </span>
      <span title={stages.join('\n')}>
        <Timer className="icon-xs" aria-hidden="true" />
        {t('brain.answer.total', { ms: ms(analysis.totalMs) })}
      </span>
    </footer>
  );
}
