'use client';
import { ClipboardPaste } from 'lucide-react';
import { useId, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../../ui/dialog.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { mostPasted, pastedNames } from './pasted-names.ts';
import type { Neighborhoods } from './use-neighborhoods.ts';

interface PasteListProps {
  neighborhoods: Neighborhoods;
  onDone: (added: number, known: number) => void;
}

/** Many neighbourhoods at once, from lines. */
export function PasteList({ neighborhoods, onDone }: PasteListProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const names = pastedNames(text).slice(0, mostPasted);
  async function paste() {
    setBusy(true);
    setProblem(null);
    try {
      const { added, known } = await neighborhoods.paste(names);
      setOpen(false);
      setText('');
      onDone(added, known);
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button icon={ClipboardPaste} onClick={() => setOpen(true)}>
        {t('admin.neighborhoods.import')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} width={560}>
        <div className="confirm">
          <DialogTitle>{t('admin.neighborhoods.import')}</DialogTitle>
          <label htmlFor={id} className="mt-[6px] mb-[10px] block text-text-2">
            {t('admin.neighborhoods.importAbout')}
          </label>
          <div className="field">
            <textarea
              id={id}
              rows={10}
              dir="auto"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
          <div className="mt-[14px] flex flex-wrap items-center justify-end gap-[8px]">
            <p className="flex-1 text-text-3" role="status">
              {t('admin.neighborhoods.importCount', { n: names.length })}
            </p>
            <Button look="ghost" size="l" onClick={() => setOpen(false)}>
              {t('common.action.cancel')}
            </Button>
            <Button
              look="primary"
              size="l"
              busy={busy}
              disabled={names.length === 0}
              onClick={() => void paste()}
            >
              {t('admin.neighborhoods.add')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
