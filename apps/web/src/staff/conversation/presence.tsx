'use client';
import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useDesk } from '../desk/desk-context.tsx';

/** Colleagues who have the same session open. */
export function Presence({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { live, me } = useDesk();
  const [here, setHere] = useState<readonly { id: string; name: string }[]>([]);
  useEffect(
    () =>
      live?.on('presence', (event) => {
        if (event.sessionId === sessionId)
          setHere(event.staff.filter((person) => person.id !== me.id));
      }),
    [live, sessionId, me.id],
  );
  if (here.length === 0) return null;
  const names = here.map((person) => person.name).join(', ');
  return (
    <span
      className="me-[4px] inline-flex items-center gap-[4px] text-text-3"
      title={t('staff.presence', { names })}
    >
      {here.slice(0, 3).map((person) => (
        <Avatar key={person.id} id={person.id} name={person.name} size={20} />
      ))}
      <Eye className="icon-s" aria-hidden="true" />
      <span className="sr-only">{t('staff.presence', { names })}</span>
    </span>
  );
}
