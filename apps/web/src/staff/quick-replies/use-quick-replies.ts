import type { FilledReply, Session } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { findReplies } from './find-replies.ts';
import { type Writing, withReply } from './insert-reply.ts';
import { repliesForSessionQuery } from './quick-replies-query.ts';

interface Input {
  session: Session;
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  setText: (text: string) => void;
}

export interface QuickReplies {
  isOpen: boolean;
  open(): void;
  /** Closes; the text is as it was, and the caret where it stood. */
  close(): void;
  typed: string;
  type(typed: string): void;
  /** Undefined until they are known. */
  found: readonly FilledReply[] | undefined;
  error: Error | null;
  /** The place in `found` that Enter takes. */
  at: number;
  moveTo(at: number): void;
  insert(reply: FilledReply): void;
}

const placeOf = (field: HTMLTextAreaElement): Writing => ({
  text: field.value,
  start: field.selectionStart,
  end: field.selectionEnd,
});

/** Whether a line begins at the caret: there a slash opens the menu instead of being written. */
const atLineStart = ({ text, start, end }: Writing) =>
  start === end && /(?:^|\n)$/.test(text.slice(0, start));

/** Quick replies for the session that is open: `/` at the beginning of a line, or the `r` key. */
export function useQuickReplies({ session, area, text, setText }: Input): QuickReplies {
  const { client } = useDesk();
  const { locale } = useT();
  const [place, setPlace] = useState<Writing | null>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const query = useQuery({
    ...repliesForSessionQuery(client, session.id),
    enabled: place !== null,
  });
  const found = query.data && findReplies(query.data.items, typed, locale);

  function open() {
    const field = area.current;
    setPlace(field ? placeOf(field) : { text, start: text.length, end: text.length });
    setTyped('');
    setAt(0);
  }
  /** The caret goes back once React has written the text. */
  function leave(to: Writing) {
    setPlace(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(to.start, to.end);
    });
  }
  useKeys({ r: open });
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (!atLineStart(placeOf(field))) return;
      event.preventDefault();
      open();
    };
    field.addEventListener('keydown', onKey);
    return () => field.removeEventListener('keydown', onKey);
  });
  return {
    isOpen: place !== null,
    open,
    close: () => place && leave(place),
    typed,
    type(next) {
      // A second slash means the slash itself.
      if (next === '/' && typed === '' && place) {
        const { start, end } = place;
        const written = `${place.text.slice(0, start)}/${place.text.slice(end)}`;
        setText(written);
        leave({ text: written, start: start + 1, end: start + 1 });
        return;
      }
      setTyped(next);
      setAt(0);
    },
    found,
    error: query.error,
    at: found ? Math.min(at, Math.max(found.length - 1, 0)) : 0,
    moveTo: setAt,
    insert(reply) {
      if (!place) return;
      const next = withReply(place, reply.text);
      setText(next.text);
      leave(next);
      // The count is not worth an error on the screen.
      void client.countQuickReply({ params: { id: reply.id } }).catch(() => undefined);
    },
  };
}
