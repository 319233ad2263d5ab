'use client';
import type { Session } from '@civicconnect/contract';
import { Lock } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import type { Notes } from '../data/use-notes.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { focusWriting } from './focus-writing.ts';
import { MentionMenu, useMention } from './mention-menu.tsx';
import { useDraft } from './use-draft.ts';
import { useTypingMark } from './use-typing-mark.ts';

interface NoteComposerProps {
  session: Session;
  write: Notes['write'];
  onDone: () => void;
}

/** Where staff write to each other: on yellow paper, so that nobody takes it for a reply. */
export function NoteComposer({ session, write, onDone }: NoteComposerProps) {
  const t = useT();
  const { me } = useDesk();
  const [text, setText] = useDraft(me.id, `note:${session.id}`);
  const [said, setSaid] = useState<'empty' | 'failed' | null>(null);
  const [busy, setBusy] = useState(false);
  const typing = useTypingMark(session.id, true);
  const area = useRef<HTMLTextAreaElement>(null);
  const mention = useMention({ session, area, text, setText });
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    // What stood here before comes back, and the focus with it.
    return () => void requestAnimationFrame(focusWriting);
  }, []);

  async function save() {
    const trimmed = text.trim();
    setSaid(trimmed === '' ? 'empty' : null);
    if (trimmed === '' || busy) return;
    setBusy(true);
    typing(false);
    try {
      await write(trimmed);
      setText('');
      onDone();
    } catch {
      setSaid('failed');
    } finally {
      setBusy(false);
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    if (mention.onKeyDown(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onDone();
    }
  }
  return (
    <>
      <MentionMenu mention={mention} />
      <textarea
        ref={area}
        className="composer-text auto-side"
        dir={text ? 'auto' : undefined}
        rows={2}
        maxLength={4000}
        placeholder={t('desk.note.placeholder')}
        aria-label={t('desk.note.title')}
        aria-keyshortcuts="Control+Enter"
        {...mention.field}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setSaid(null);
          typing(event.target.value.trim() !== '');
          mention.look();
        }}
        onSelect={mention.look}
        onBlur={() => typing(false)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-bar">
        <p className="composer-status" role="status" data-tone={said === 'failed' ? 'danger' : ''}>
          {said === null && <Lock className="icon-xs" aria-hidden="true" />}
          {said === null && t('desk.note.only')}
          {said && t(`desk.note.${said}`)}
        </p>
        <Button look="plain" keyCap="Ctrl ↵" busy={busy} onClick={() => void save()}>
          {t('desk.note.submit')}
        </Button>
      </div>
    </>
  );
}
