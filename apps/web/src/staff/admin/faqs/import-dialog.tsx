'use client';
import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { Ban, CircleAlert, type LucideIcon, PenLine, Plus, X } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Pill, type Tone } from '../../../ui/pill.tsx';
import { DropArea } from '../../parts/drop-area.tsx';
import { type ChosenTable, type FaqTable, useFaqTable } from './use-faq-table.ts';

type Counts = ResponseOf<typeof endpoints.importFaqs>;
type Row = ChosenTable['shown']['rows'][number];

const marks: Record<Row['does'], { tone: Tone; icon: LucideIcon }> = {
  add: { tone: 'ok', icon: Plus },
  change: { tone: 'accent', icon: PenLine },
  refuse: { tone: 'danger', icon: Ban },
};

/** Names of the columns, as the first line of a table has them. */
const columns = 'question, answer, language, category, keywords, priority, visibility';

interface ImportDialogProps {
  onImported: (counts: Counts) => Promise<unknown>;
  onClose: () => void;
}

/** A table of FAQs: chosen, looked at row by row, then taken. */
export function ImportDialog({ onImported, onClose }: ImportDialogProps) {
  const t = useT();
  const table = useFaqTable(onImported);
  const { chosen, busy, wrong } = table;
  return (
    <Dialog open onOpenChange={onClose} width={720}>
      <div className="confirm">
        <header className="flex items-center gap-[8px]">
          <DialogTitle className="min-w-0 flex-1">{t('knowledge.faqs.import')}</DialogTitle>
          <IconButton icon={X} label={t('common.action.close')} onClick={onClose} />
        </header>
        <div className="mt-[12px]">
          <DropArea
            title={chosen?.name ?? t('knowledge.import.drop')}
            about={t('knowledge.import.about', { columns })}
            action={t(chosen ? 'knowledge.import.other' : 'knowledge.import.choose')}
            accept=".csv,.tsv,.txt,text/csv"
            busy={busy}
            onFiles={([file]) => file && void table.look(file)}
          />
        </div>
        <div role="alert">
          {wrong.length > 0 && (
            <Banner tone="danger" icon={CircleAlert}>
              <span className="block font-medium">{t('knowledge.faqs.importWrong')}</span>
              {wrong.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </Banner>
          )}
        </div>
        {chosen && <Preview chosen={chosen} table={table} />}
      </div>
    </Dialog>
  );
}

function Preview({ chosen, table }: { chosen: ChosenTable; table: FaqTable }) {
  const t = useT();
  const { created, updated, same, refused, rows } = chosen.shown;
  const taken = created + updated;
  const hidden = taken + refused - rows.length;
  return (
    <>
      <div role="status" className="flex flex-wrap gap-[8px]">
        <Pill {...marks.add}>{t('knowledge.import.added', { n: created })}</Pill>
        {updated > 0 && (
          <Pill {...marks.change}>{t('knowledge.import.changed', { n: updated })}</Pill>
        )}
        {same > 0 && <Pill>{t('knowledge.import.same', { n: same })}</Pill>}
        {refused > 0 && (
          <Pill {...marks.refuse}>{t('knowledge.import.refused', { n: refused })}</Pill>
        )}
      </div>
      {chosen.encoding === 'windows-1251' && (
        <Banner tone="warn" icon={CircleAlert} role="status" className="mt-[12px]">
          {t('knowledge.import.windows1251', { encoding: 'Windows-1251', save: 'CSV UTF-8' })}
        </Banner>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className="knowledge-import" aria-label={t('knowledge.import.rows')} tabIndex={0}>
        {rows.map((row) => (
          <ImportRow key={row.line} row={row} />
        ))}
        {hidden > 0 && (
          <li className="text-meta text-text-3">{t('knowledge.import.more', { n: hidden })}</li>
        )}
      </ul>
      <Button
        look="primary"
        busy={table.busy}
        disabled={taken === 0}
        onClick={() => void table.take()}
      >
        {t(refused > 0 ? 'knowledge.import.takeOthers' : 'knowledge.import.take', { n: taken })}
      </Button>
    </>
  );
}

function ImportRow({ row: { does, line, question, columns, errors } }: { row: Row }) {
  const t = useT();
  return (
    <li>
      <p className="flex flex-wrap items-center gap-[8px]">
        <Pill {...marks[does]}>{t(`knowledge.import.does.${does}`)}</Pill>
        <span className="text-meta text-text-3">{t('knowledge.import.line', { line })}</span>
        {columns.length > 0 && <span className="text-meta text-text-3">{columns.join(', ')}</span>}
      </p>
      {question && (
        <p dir="auto" className="auto-side [overflow-wrap:anywhere]">
          {question}
        </p>
      )}
      {errors.map(({ column, message }) => (
        <p key={`${column} ${message}`} className="text-meta text-danger-text">
          <bdi>{column}</bdi>: {message}
        </p>
      ))}
    </li>
  );
}
