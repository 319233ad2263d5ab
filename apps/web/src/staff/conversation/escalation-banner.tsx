'use client';
import { escalationReasons, type Session } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { historyQuery } from '../data/history-query.ts';
import { useDesk } from '../desk/desk-context.tsx';

/** Why the assistant handed the chat to people, as long as they have it. */
export function EscalationBanner({ session }: { session: Session }) {
  const t = useT();
  const { client } = useDesk();
  const withPeople =
    session.kind === 'chat' && session.status !== 'assisting' && session.status !== 'closed';
  const history = useQuery({
    ...historyQuery(client, session),
    placeholderData: (known) => known,
    enabled: withPeople,
  });
  if (!withPeople) return null;
  const last = history.data?.items.findLast(({ kind }) => kind === 'escalated');
  const reason = escalationReasons.find((known) => known === last?.reason);
  if (!reason) return null;
  return (
    <Banner tone="neutral" icon={Users}>
      {t('talk.escalated.title', { reason: t(`talk.reason.${reason}`) })}
    </Banner>
  );
}
