'use client';
import type { Analysis, Grounds as GroundsData } from '@civicconnect/contract';
import { Bot, Sparkles } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { commaOf } from '../../words/listed.ts';

/** Why it was chosen: a provider's own sentence where one decided, else what the local models found. */
export function Reason({ analysis: { decision, provider } }: { analysis: Analysis }) {
  if (!decision) return null;
  if (provider === 'local') return <Grounds grounds={decision.grounds} />;
  return (
    <p className="answer-reason">
      <Bot className="icon-s" aria-hidden="true" />
      <span className="auto-side" dir="auto">
        {decision.reason}
      </span>
    </p>
  );
}

/** Why, in one sentence of the reader's language; the citizen's words in it stay as they were written. */
function Grounds({ grounds }: { grounds: GroundsData }) {
  const t = useT();
  const words = grounds.words.map((word) => t('brain.quote', { word })).join(commaOf(t.locale));
  const n = grounds.cases;
  return (
    <p className="answer-reason">
      <Sparkles className="icon-s" aria-hidden="true" />
      <span>
        {grounds.kind === 'words_and_cases' && t('brain.grounds.both', { words, n })}
        {grounds.kind === 'words' && t('brain.grounds.words', { words })}
        {grounds.kind === 'cases' && t('brain.grounds.cases', { n })}
        {grounds.kind === 'overall' && t('brain.grounds.overall')}
      </span>
    </p>
  );
}
