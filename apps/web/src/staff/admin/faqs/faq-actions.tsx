'use client';
import { Download, FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { DoneState } from '../../parts/use-done.ts';
import { ImportDialog } from './import-dialog.tsx';

interface FaqActionsProps {
  done: DoneState;
  onImported: () => Promise<unknown>;
  onAdd: () => void;
}

/** FAQs in and out as a table, and a new one. */
export function FaqActions({ done, onImported, onAdd }: FaqActionsProps) {
  const t = useT();
  const { client } = useDesk();
  const [importing, setImporting] = useState(false);
  async function give() {
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await client.exportFaqs());
      link.download = 'faqs.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      done.say({ title: problemText(error, t), text: '' });
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-[8px]">
      <Button icon={FileUp} onClick={() => setImporting(true)}>
        {t('knowledge.faqs.import')}
      </Button>
      <Button icon={Download} onClick={() => void give()}>
        {t('knowledge.faqs.export')}
      </Button>
      <Button look="primary" icon={Plus} onClick={onAdd}>
        {t('knowledge.faqs.add')}
      </Button>
      {importing && (
        <ImportDialog
          onImported={async (counts) => {
            await onImported();
            setImporting(false);
            const text = t('knowledge.faqs.importedText', counts);
            done.say({ title: t('knowledge.faqs.imported'), text });
          }}
          onClose={() => setImporting(false)}
        />
      )}
    </div>
  );
}
