'use client';
import type { ArchiveImport, ArchiveProblem } from '@civicconnect/contract';
import { formatNumber, type Translator } from '@civicconnect/i18n/browser';
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';

function placeOf({ file, line, field }: ArchiveProblem, t: Translator): string | null {
  if (file === null) return null;
  if (line === null) return file;
  return field === null
    ? t('archive.in.where', { file, line })
    : t('archive.in.field', { file, line, field });
}

/** How far an archive is that is being taken in, or what came of it. */
export function ImportState({ last }: { last: ArchiveImport }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const number = (value: number) => formatNumber(t.locale, value);
  const { state, source, rows, files, problem, catchingUp } = last;
  if (state === 'checking' || state === 'storing') {
    return (
      <Banner tone="accent" icon={LoaderCircle} role="status">
        {state === 'checking'
          ? t('archive.in.checking')
          : t('archive.in.storing', {
              rows: number(rows.done),
              total: number(rows.total),
              files: number(files.done),
              filesTotal: number(files.total),
            })}
      </Banner>
    );
  }
  if (state === 'failed') {
    const place = problem && placeOf(problem, t);
    return (
      <Banner tone="danger" icon={CircleAlert} role="alert">
        <p className="font-medium">{t('archive.in.failed')}</p>
        {problem && <p>{t(`archive.problem.${problem.code}`)}</p>}
        {place && (
          <p>
            <bdi dir="ltr">{place}</bdi>
          </p>
        )}
      </Banner>
    );
  }
  return (
    <Banner tone="accent" icon={CircleCheck} role="status">
      {source && <p className="font-medium">{t('archive.in.ready', { name: source.name })}</p>}
      {source && <p>{t('archive.in.made', { when: times.date(source.exportedAt, now) })}</p>}
      <p>
        {catchingUp > 0
          ? t('archive.in.catchingUp', { count: number(catchingUp) })
          : t('archive.in.complete')}
      </p>
      <p>{t('archive.in.next')}</p>
    </Banner>
  );
}
