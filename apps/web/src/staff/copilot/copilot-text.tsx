'use client';
import type { Citation, Session } from '@civicconnect/contract';
import { CornerDownLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Citations } from '../conversation/citations.tsx';
import { addToDraft } from '../conversation/use-draft.ts';
import { useDesk } from '../desk/desk-context.tsx';

interface CopilotTextProps {
  label: string;
  text: string;
  citations: readonly Citation[];
  session: Session;
  /** Beside the label. */
  mark?: ReactNode;
  onWrite: () => void;
}

/** A text of the copilot with what it rests on. It goes into the answer by hand, and is sent by hand. */
export function CopilotText({ label, text, citations, session, mark, onWrite }: CopilotTextProps) {
  const t = useT();
  const { me } = useDesk();
  const [inserted, setInserted] = useState(false);
  const mine = session.assignee?.id === me.id;
  function insert() {
    addToDraft(me.id, session.id, text);
    setInserted(true);
    onWrite();
  }
  return (
    <div className="copilot-text">
      <h4 className="copilot-label">
        <span className="flex-1">{label}</span>
        {mark}
      </h4>
      <p className="copilot-words auto-side" dir="auto">
        {text}
      </p>
      <Citations citations={citations} />
      {mine ? (
        <Button size="s" icon={CornerDownLeft} className="mt-[8px]" onClick={insert}>
          {t('talk.copilot.insert')}
        </Button>
      ) : (
        <p className="mt-[6px] text-text-3">{t('talk.copilot.notYours')}</p>
      )}
      <p role="status" className="text-text-3">
        {inserted && mine && t('talk.copilot.inserted')}
      </p>
    </div>
  );
}
