'use client';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { exampleLines, mostAtOnce } from './example-lines.ts';

/** Examples of the administrator's own, one per line. */
export function AddExamples({ onAdd }: { onAdd: (texts: string[]) => Promise<void> }) {
  const t = useT();
  const id = useId();
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const { texts, wrong } = exampleLines(written);

  async function add() {
    setAdded(null);
    if (wrong !== null) return setProblem(t('brain.examples.short', { text: wrong }));
    if (texts.length > mostAtOnce) return setProblem(t('brain.examples.many', { n: mostAtOnce }));
    setBusy(true);
    setProblem(null);
    try {
      await onAdd(texts);
      setWritten('');
      setAdded(texts.length);
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="mt-[14px]">
      <label htmlFor={id} className="field-label">
        {t('brain.examples.own')}
        <span className="field-hint">{t('brain.examples.ownHint')}</span>
      </label>
      <div className="field" data-invalid={problem ? '' : undefined}>
        <textarea
          id={id}
          rows={3}
          dir="auto"
          value={written}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-said`}
          onChange={(event) => {
            setWritten(event.target.value);
            setProblem(null);
          }}
        />
      </div>
      <div id={`${id}-said`} role="status">
        {problem && <FieldError>{problem}</FieldError>}
        {added !== null && (
          <p className="mt-[5px] text-ok-text">{t('brain.examples.added', { n: added })}</p>
        )}
      </div>
      <Button
        className="mt-[8px]"
        icon={Plus}
        busy={busy}
        disabled={texts.length === 0}
        onClick={() => void add()}
      >
        {t('brain.examples.add')}
      </Button>
    </div>
  );
}
