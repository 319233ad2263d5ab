'use client';
import type { Session } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { CopilotSection } from '../copilot/copilot-section.tsx';
import type { SessionActions } from '../data/use-session-actions.ts';
import { AppealSection } from './appeal-section.tsx';
import { CitizenSection } from './citizen-section.tsx';
import { DeadlineSection } from './deadline-section.tsx';
import { HistorySection } from './history-section.tsx';
import { OthersSection } from './others-section.tsx';
import { SummarySection } from './summary-section.tsx';
import { WhySection } from './why-section.tsx';

interface SidePanelProps {
  session: Session;
  actions: SessionActions;
  /** Shows another session without picking it. */
  onOpen: (sessionId: string) => void;
  /** Goes to where the answer is written. */
  onWrite: () => void;
}

/** What is known around the conversation: who, why this department, until when, what happened. */
export function SidePanel({ session, actions, onOpen, onWrite }: SidePanelProps) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className="side-panel" aria-label={t('staff.panel.label')} tabIndex={0}>
      <CitizenSection session={session} />
      {session.status === 'closed' && <SummarySection session={session} />}
      <CopilotSection session={session} onOpen={onOpen} onWrite={onWrite} />
      <AppealSection session={session} actions={actions} />
      {(session.kind === 'appeal' || session.routing) && <WhySection session={session} />}
      <DeadlineSection session={session} />
      <OthersSection session={session} onOpen={onOpen} />
      <HistorySection session={session} />
    </aside>
  );
}
