'use client';
import type { Session } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { CitizenSection } from './citizen-section.tsx';
import { DeadlineSection } from './deadline-section.tsx';
import { HistorySection } from './history-section.tsx';
import { WhySection } from './why-section.tsx';

/** What is known around the conversation: who, why this department, until when, what happened. */
export function SidePanel({ session }: { session: Session }) {
  const t = useT();
  return (
    <aside className="side-panel" aria-label={t('staff.panel.label')}>
      <CitizenSection session={session} />
      <WhySection session={session} />
      <DeadlineSection session={session} />
      <HistorySection session={session} />
    </aside>
  );
}
