'use client';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { problemText } from '../../parts/problem-text.ts';

/** One example that a model wrote, as it may be edited before it is accepted. */
export interface Proposal {
  id: number;
  text: string;
  chosen: boolean;
}

interface ProposalsProps {
  proposals: readonly Proposal[];
  author: string;
  onChange: (proposals: readonly Proposal[]) => void;
  onAccept: (texts: string[]) => Promise<void>;
}

/** The proposals to read, edit and tick. */
export function Proposals({ proposals, author, onChange, onAccept }: ProposalsProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = proposals
    .filter((proposal) => proposal.chosen && proposal.text.trim().length >= 5)
    .map((proposal) => proposal.text.trim());
  const set = (id: number, change: Partial<Proposal>) =>
    onChange(proposals.map((one) => (one.id === id ? { ...one, ...change } : one)));

  async function accept() {
    setBusy(true);
    setProblem(null);
    try {
      await onAccept(chosen);
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <fieldset className="proposals">
      <legend className="field-label text-ai-text">{t('brain.draft.by', { author })}</legend>
      {proposals.map((proposal, index) => (
        <div key={proposal.id} className="proposal-row">
          <input
            type="checkbox"
            aria-label={t('brain.draft.choose', { n: index + 1 })}
            checked={proposal.chosen}
            onChange={(event) => set(proposal.id, { chosen: event.target.checked })}
          />
          <div className="field flex-1">
            <textarea
              rows={2}
              dir="auto"
              aria-label={t('brain.draft.text', { n: index + 1 })}
              value={proposal.text}
              onChange={(event) => set(proposal.id, { text: event.target.value })}
            />
          </div>
        </div>
      ))}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="mt-[8px] flex flex-wrap gap-[8px]">
        <Button
          look="primary"
          icon={Check}
          busy={busy}
          disabled={chosen.length === 0}
          onClick={() => void accept()}
        >
          {t('brain.draft.accept', { n: chosen.length })}
        </Button>
        <Button look="ghost" onClick={() => onChange([])}>
          {t('brain.draft.drop')}
        </Button>
      </div>
    </fieldset>
  );
}
