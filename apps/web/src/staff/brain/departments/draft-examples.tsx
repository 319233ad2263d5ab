'use client';
import type { TextLanguage } from '@civicconnect/contract';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { decidedBy } from '../../words/decided-by.ts';
import { useAiStatus } from '../models/use-models.ts';
import { type Proposal, Proposals } from './proposals.tsx';

type DraftLanguage = Exclude<TextLanguage, 'unknown'>;
const languages: readonly DraftLanguage[] = ['uz-Latn', 'uz-Cyrl', 'ru', 'en', 'fa'];

interface DraftExamplesProps {
  departmentId: string;
  onAccept: (texts: string[]) => Promise<void>;
}

/** A provider proposes examples; nothing is learned until somebody has read and ticked them. */
export function DraftExamples({ departmentId, onAccept }: DraftExamplesProps) {
  const t = useT();
  const { client } = useDesk();
  const { data: status } = useAiStatus();
  const [language, setLanguage] = useState<DraftLanguage>('uz-Latn');
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  const [author, setAuthor] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!status) return null;
  if (status.providers.length === 0) {
    return <p className="draft-note">{t('brain.draft.noProvider')}</p>;
  }
  async function propose() {
    setBusy(true);
    setProblem(null);
    try {
      const params = { id: departmentId };
      const answer = await client.draftExamples({ params, body: { language } });
      setProposals(answer.texts.map((text, index) => ({ id: index, text, chosen: true })));
      setAuthor(decidedBy(answer.provider, answer.model, t));
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="mt-[18px]">
      <h4 className="font-semibold">{t('brain.draft.title')}</h4>
      <p className="mb-[8px] text-text-3">{t('brain.draft.about')}</p>
      <div className="flex flex-wrap items-end gap-[8px]">
        <Choice
          label={t('brain.draft.language')}
          value={language}
          onChange={(value) => setLanguage(languages.find((one) => one === value) ?? 'uz-Latn')}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {t(`words.language.${one}`)}
            </option>
          ))}
        </Choice>
        <Button icon={Sparkles} size="l" busy={busy} onClick={() => void propose()}>
          {t('brain.draft.propose')}
        </Button>
      </div>
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      {proposals.length > 0 && (
        <Proposals
          proposals={proposals}
          author={author ?? ''}
          onChange={setProposals}
          onAccept={async (texts) => {
            await onAccept(texts);
            setProposals([]);
          }}
        />
      )}
    </div>
  );
}
