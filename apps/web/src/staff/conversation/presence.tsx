'use client';
import { Eye, PenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { commaOf } from '../words/listed.ts';

interface Colleague {
  id: string;
  name: string;
}

/** More faces than this are a number. */
const shownFaces = 3;

/** Colleagues who have the same session open, and whether one of them is writing. */
export function Presence({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { live, me } = useDesk();
  const [here, setHere] = useState<readonly Colleague[]>([]);
  const writer = useWriter(sessionId);
  useEffect(() => {
    if (!live) return;
    const stops = [
      live.on('presence', (event) => {
        if (event.sessionId === sessionId)
          setHere(event.staff.filter((person) => person.id !== me.id));
      }),
      // Who was here before the connection was lost is told anew when it is back.
      live.onState((state) => state === 'offline' && setHere([])),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, sessionId, me.id]);
  if (here.length === 0) return null;
  const names = here.map((person) => person.name).join(commaOf(t.locale));
  const said = writer
    ? t(writer.inNote ? 'desk.typing.note' : 'desk.typing.reply', { name: writer.name })
    : t('staff.presence', { names });
  return (
    <span className="presence" title={said}>
      <span className="flex">
        {here.slice(0, shownFaces).map((person) => (
          <span key={person.id} className="presence-face">
            <Avatar id={person.id} name={person.name} size={20} />
          </span>
        ))}
      </span>
      {here.length > shownFaces && <span className="numeric">+{here.length - shownFaces}</span>}
      {writer ? (
        <PenLine className="icon-s text-accent-text" aria-hidden="true" />
      ) : (
        <Eye className="icon-s" aria-hidden="true" />
      )}
      <span className={writer ? 'presence-word' : 'sr-only'} role="status">
        {said}
      </span>
    </span>
  );
}

/** A mark without a follow-up fades by itself, as the citizen's does. */
const fadeMs = 6_000;

/** The colleague who is writing in this session now, a reply or a note. */
function useWriter(sessionId: string): { name: string; inNote: boolean } | null {
  const { live } = useDesk();
  const [writer, setWriter] = useState<{ name: string; inNote: boolean } | null>(null);
  useEffect(
    () =>
      live?.on('typing', ({ sessionId: where, by, on, inNote }) => {
        if (where !== sessionId || by.kind !== 'staff' || by.name === null) return;
        setWriter(on ? { name: by.name, inNote } : null);
      }),
    [live, sessionId],
  );
  useEffect(() => {
    if (!writer) return;
    const timer = setTimeout(() => setWriter(null), fadeMs);
    return () => clearTimeout(timer);
  }, [writer]);
  return writer;
}
