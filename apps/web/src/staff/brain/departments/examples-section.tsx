'use client';
import type { Department } from '@civicconnect/contract';
import { CircleCheck } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { useTimes } from '../../time/use-times.ts';
import { AddExamples } from './add-examples.tsx';
import { DraftExamples } from './draft-examples.tsx';
import { countsByLanguage, type Examples, useExamples } from './use-examples.ts';

const shown = 6;

/** What the router knows the department by: how many examples in each language, and ways to add some. */
export function ExamplesSection({ department }: { department: Department }) {
  const t = useT();
  const examples = useExamples(department.id);
  return (
    <section className="page-section">
      <div className="flex flex-wrap items-baseline gap-[8px]">
        <h3 className="section-title">{t('brain.examples.title')}</h3>
        <span className="min-w-0 flex-1 text-meta text-text-3">
          {examples.all && t('brain.examples.count', { n: examples.all.length })}
        </span>
        <a href={`/staff/router/learned?department=${department.id}`} className="link-button">
          {t('brain.examples.all')}
        </a>
      </div>
      <p className="mb-[8px] text-text-3">{t('brain.examples.about')}</p>
      <Known examples={examples} />
      <AddExamples onAdd={examples.add} />
      <DraftExamples departmentId={department.id} onAccept={examples.add} />
    </section>
  );
}

function Known({ examples }: { examples: Examples }) {
  const t = useT();
  const times = useTimes();
  const { all, error } = examples;
  if (!all && error) return <ListError error={problemText(error, t)} onRetry={examples.retry} />;
  if (!all) return <ListLoading />;
  if (all.length === 0) return <p className="text-warn-text">{t('brain.examples.none')}</p>;
  return (
    <>
      <ul className="language-counts">
        {countsByLanguage(all).map(([language, count]) => (
          <li key={language}>
            {t(`words.language.${language}`)} <b>{times.number(count)}</b>
          </li>
        ))}
      </ul>
      <ul className="line-list">
        {all.slice(0, shown).map((example) => (
          <li key={example.id} className="example-row">
            <CircleCheck className="icon-s text-ok-text" aria-hidden="true" />
            <span className="auto-side min-w-0 flex-1 truncate" dir="auto" title={example.text}>
              {example.text || t('brain.learned.hidden')}
            </span>
            <span className="text-meta text-text-3">{t(`brain.source.${example.source}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
