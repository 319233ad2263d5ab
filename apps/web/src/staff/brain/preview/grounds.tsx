'use client';
import type { Grounds as GroundsData } from '@civicconnect/contract';
import { Sparkles } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { commaOf } from '../../words/listed.ts';

/** Why, in one sentence of the reader's language; the citizen's words in it stay as they were written. */
export function Grounds({ grounds }: { grounds: GroundsData }) {
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
