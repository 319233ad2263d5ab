'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Info } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { DropArea } from '../../parts/drop-area.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { commaOf } from '../../words/listed.ts';
import { importQuery } from './archive-query.ts';
import { ImportState } from './import-state.tsx';
import { sendArchive } from './send-archive.ts';

/** As many of the things in the way as a sentence holds. */
const named = 5;

/** An archive moves in: only into an organization that is still empty. */
export function ImportSection() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const asked = importQuery(client);
  const { data } = useQuery(asked);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const last = data?.import ?? null;
  const inTheWay = data?.inTheWay ?? [];
  const runs = last?.state === 'checking' || last?.state === 'storing';

  async function take([file]: File[]) {
    if (!file) return;
    setProblem(null);
    setShare(0);
    try {
      await sendArchive(file, { onProgress: setShare, signal: new AbortController().signal });
    } catch (error) {
      setProblem(problemText(error, t));
    }
    setShare(null);
    await cache.invalidateQueries({ queryKey: asked.queryKey });
  }
  const parts = inTheWay
    .slice(0, named)
    .map(({ part }) => t(`archive.part.${part}`))
    .join(commaOf(t.locale));
  return (
    <section aria-labelledby="archive-in" className="archive-part">
      <h2 id="archive-in" className="section-title">
        {t('archive.in.title')}
      </h2>
      <p className="text-text-2">{t('archive.in.about')}</p>
      {data && inTheWay.length > 0 && last?.state !== 'ready' && !runs && (
        <Banner tone="neutral" icon={Info}>
          {t('archive.in.full', { parts })}
        </Banner>
      )}
      {data && inTheWay.length === 0 && !runs && (
        <DropArea
          title={t('archive.in.drop')}
          about=""
          action={t('archive.in.choose')}
          accept=".zip,application/zip"
          busy={share !== null}
          onFiles={(files) => void take(files)}
        >
          {share !== null && (
            <p role="status">
              {t('archive.in.uploading', { percent: `${Math.round(share * 100)} %` })}
            </p>
          )}
        </DropArea>
      )}
      {problem && (
        <Banner tone="danger" icon={CircleAlert} role="alert">
          {problem}
        </Banner>
      )}
      {last && <ImportState last={last} />}
    </section>
  );
}
