'use client';
import type { Citation, Passage as PassageView } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { useQuery } from '@tanstack/react-query';
import { FileText, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { keys } from '../data/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { PanelLoading } from '../panel/panel-loading.tsx';
import { problemText } from '../parts/problem-text.ts';

interface PassageSheetProps {
  /** Null: closed. */
  citation: Citation | null;
  onClose: () => void;
}

/** The focus goes back to what had it when the sheet was opened. */
function useFocusBack(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const origin = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (origin instanceof HTMLElement && origin.isConnected) origin.focus();
      });
    };
  }, [open]);
}

/** The passage that an answer rests on, marked between what stands before and after it. */
export function PassageSheet({ citation, onClose }: PassageSheetProps) {
  const t = useT();
  useFocusBack(citation !== null);
  return (
    <Drawer
      open={citation !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={citation?.title ?? t('talk.sources.label')}
      side="end"
      width={460}
    >
      {citation && (
        <div className="passage-sheet">
          <header className="pane-head">
            <FileText className="icon text-icon" aria-hidden="true" />
            <h2 className="pane-title auto-side min-w-0 flex-1 truncate" dir="auto">
              {citation.title}
            </h2>
            <IconButton icon={X} label={t('talk.passage.close')} onClick={onClose} />
          </header>
          <Passage citation={citation} />
        </div>
      )}
    </Drawer>
  );
}

function Passage({ citation }: { citation: Citation }) {
  const t = useT();
  const { client } = useDesk();
  const { documentId: id, start, end } = citation;
  const asked = useQuery({
    queryKey: keys.passage(id, start, end),
    queryFn: ({ signal }) => client.passages({ params: { id }, query: { start, end } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (asked.isPending) {
    return (
      <div className="p-[16px]">
        <span className="sr-only">{t('talk.passage.loading')}</span>
        <PanelLoading />
      </div>
    );
  }
  if (asked.isError) {
    return (
      <div className="passage" role="alert">
        <p className="mb-[10px]">{t('talk.passage.failed')}</p>
        <p className="mb-[10px] text-text-3">{problemText(asked.error, t)}</p>
        <blockquote className="auto-side" dir="auto">
          <mark>{citation.quote}</mark>
        </blockquote>
      </div>
    );
  }
  return <Marked passage={asked.data.passage} />;
}

function Marked({ passage }: { passage: PassageView }) {
  const t = useT();
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, []);
  const { page, heading, before, text, after } = passage;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="passage" aria-label={t('talk.passage.quoted')} tabIndex={0}>
      <p className="passage-place">
        {page !== null && (
          <span>{t('talk.passage.pageNumber', { page: formatNumber(t.locale, page) })}</span>
        )}
        {heading && <bdi>{heading}</bdi>}
      </p>
      <div className="passage-text auto-side" dir="auto">
        {before}
        <mark ref={mark}>{text}</mark>
        {after}
      </div>
    </section>
  );
}
