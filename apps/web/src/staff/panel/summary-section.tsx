'use client';
import type { FeltAt, Session, SessionSummary } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { keys } from '../data/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { EmotionMark } from '../words/emotion-mark.tsx';
import { PanelLoading } from './panel-loading.tsx';

/** A session is looked back on by a job; it is asked for so often, every two seconds, and then let be. */
const mostLooks = 8;
const lookEveryMs = 2_000;

/** What a closed session was about and how it went. Nothing where nothing can be told. */
export function SummarySection({ session }: { session: Session }) {
  const t = useT();
  const { client } = useDesk();
  const { id, closedAt, feedback } = session;
  const look = useQuery({
    queryKey: keys.summary(id, `${closedAt} ${feedback?.rating} ${feedback?.comment}`),
    queryFn: ({ signal }) => client.getFeedback({ params: { id } }, { signal }),
    placeholderData: (known) => known,
    refetchInterval: ({ state }) =>
      state.data?.summary || state.dataUpdateCount >= mostLooks ? false : lookEveryMs,
  });
  const summary = look.data?.summary ?? null;
  const isAwaited = look.isPending || look.fetchStatus === 'fetching';
  if (!summary && !isAwaited) return null;
  return (
    <section className="panel-section">
      <h3 className="panel-heading">{t('talk.summary.title')}</h3>
      {summary ? <Told summary={summary} /> : <PanelLoading />}
    </section>
  );
}

function Told({ summary: { text, matter, answer, arc, provider } }: { summary: SessionSummary }) {
  const t = useT();
  return (
    <>
      {text && (
        <p className="text-meta">
          <bdi dir="auto">{text}</bdi>
          <span className="block text-text-3">
            {t('talk.summary.by', { provider: provider ?? '' })}
          </span>
        </p>
      )}
      <dl className="facts">
        {matter && !text && <Quote label={t('talk.summary.matter')} words={matter} />}
        {answer && !text && <Quote label={t('talk.summary.answer')} words={answer} />}
        {arc.length > 0 && (
          <>
            <dt>{t('talk.summary.mood')}</dt>
            <dd>
              <Arc arc={arc} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Quote({ label, words }: { label: string; words: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <bdi dir="auto">{words}</bdi>
      </dd>
    </>
  );
}

/** More than these change nothing in the picture: the first, and how it ended. */
const shownAtEnd = 4;

/** The way the mood went, from left to right, or from right to left where that is how one reads. */
function Arc({ arc }: { arc: FeltAt[] }) {
  const t = useT();
  const shown = arc.length > shownAtEnd + 1 ? [...arc.slice(0, 1), ...arc.slice(-shownAtEnd)] : arc;
  return (
    <span className="inline-flex flex-wrap items-center gap-[4px]">
      {shown.map(({ seq, emotion }, at) => (
        <Fragment key={seq}>
          {at > 0 && (
            <ChevronRight className="icon-xs text-text-3 rtl:rotate-180" aria-hidden="true" />
          )}
          {emotion === 'calm' ? (
            <span>{t('words.emotion.calm')}</span>
          ) : (
            <EmotionMark emotion={emotion} />
          )}
        </Fragment>
      ))}
    </span>
  );
}
