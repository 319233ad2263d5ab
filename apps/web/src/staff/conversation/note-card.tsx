'use client';
import type { Note } from '@civicconnect/contract';
import { Lock } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useTimes } from '../time/use-times.ts';
import { mentionPieces } from './mention-pieces.ts';

/** A note among the messages: yellow paper with a dashed edge, which only staff see. */
export function NoteCard({ note }: { note: Note }) {
  const t = useT();
  const times = useTimes();
  const { me } = useDesk();
  return (
    <div className="message note" data-note={note.id}>
      <span className="message-indent" />
      <article className="note-card">
        <p className="note-head">
          <Lock className="icon-xs" aria-hidden="true" />
          <span className="font-medium">{t('desk.note.title')}</span>
          <bdi>{note.author.name}</bdi>
          <span className="flex-1" />
          <time dateTime={note.createdAt} title={times.exact(note.createdAt)}>
            {times.time(note.createdAt)}
          </time>
        </p>
        <div dir="auto" className="note-text auto-side">
          {mentionPieces(note.text, note.mentions).map((piece, index) =>
            piece.staffId === null ? (
              piece.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging text
              <b key={index} data-me={piece.staffId === me.id ? '' : undefined}>
                {piece.text}
              </b>
            ),
          )}
        </div>
        <p className="sr-only">{t('desk.note.only')}</p>
      </article>
    </div>
  );
}
