'use client';
import type { Attachment, Session } from '@civicconnect/contract';
import { unfilledVariables } from '@civicconnect/domain';
import { MessageSquareQuote, SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { AttachButton } from '../../foundation/files/attach-button.tsx';
import { useSendWithFiles } from '../../foundation/files/use-send-with-files.ts';
import { useUploads } from '../../foundation/files/use-uploads.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ComposerFiles } from '../attachments/composer-files.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { focusList } from '../list/focus-list.ts';
import { firstUnfilled } from '../quick-replies/insert-reply.ts';
import { QuickReplyMenu } from '../quick-replies/quick-reply-menu.tsx';
import { useQuickReplies } from '../quick-replies/use-quick-replies.ts';
import { SuggestDialog } from '../suggestions/suggest-dialog.tsx';
import { useMaySuggest } from '../suggestions/use-may-suggest.ts';
import { ComposerStatus } from './composer-status.tsx';
import { useDraft } from './use-draft.ts';
import { useTypingMark } from './use-typing-mark.ts';

/** The composer's id in the page: the list hands the focus over to it. */
export const composerId = 'composer-text';

interface ComposerProps {
  session: Session;
  /** Right after "yes, it is ours" the writing begins. */
  takeFocus: boolean;
  onSend: (text: string, attachments: readonly Attachment[]) => void;
  /** Asks whether to end the session, once what was written is on its way; left out where that is not allowed. */
  onEnd?: (() => void) | undefined;
}

/** Where staff write. What is written is kept as a draft of this session until it is sent. */
export function Composer({ session, takeFocus, onSend, onEnd }: ComposerProps) {
  const t = useT();
  const { me } = useDesk();
  const [text, setText] = useDraft(me.id, session.id);
  const [empty, setEmpty] = useState(false);
  const [unfilled, setUnfilled] = useState<string[]>([]);
  const typing = useTypingMark(session.id);
  const area = useRef<HTMLTextAreaElement>(null);
  const isLast = useRef(false);
  const replies = useQuickReplies({ session, area, text, setText });
  const maySuggest = useMaySuggest();
  const [suggesting, setSuggesting] = useState(false);
  const files = useUploads('staff', { keepAs: `${me.id}:${session.id}` });
  const sending = useSendWithFiles(files, (attachments) => {
    onSend(text.trim(), attachments);
    setText('');
    typing(false);
    area.current?.focus();
    if (isLast.current) onEnd?.();
  });
  useEffect(() => {
    if (takeFocus) area.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  function send(thenEnd = false) {
    isLast.current = thenEnd;
    const isEmpty = text.trim() === '' && files.entries.length === 0;
    setEmpty(isEmpty);
    if (isEmpty) {
      area.current?.focus();
      return;
    }
    // What a quick reply left open is never sent.
    const open = firstUnfilled(text);
    setUnfilled(unfilledVariables(text));
    if (open) {
      area.current?.focus();
      area.current?.setSelectionRange(open.start, open.end);
      return;
    }
    sending.send();
  }
  /** The menu gives the focus back first, so that it returns to the text from the dialog too. */
  function suggest() {
    replies.close();
    requestAnimationFrame(() => setSuggesting(true));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send(event.shiftKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      focusList();
    }
  }
  return (
    <>
      <QuickReplyMenu replies={replies} onSuggest={maySuggest ? suggest : undefined} />
      {suggesting && (
        <SuggestDialog
          about="quick_reply"
          text={text}
          sessionId={session.id}
          onClose={() => setSuggesting(false)}
        />
      )}
      <ComposerFiles files={files} />
      <label htmlFor={composerId} className="sr-only">
        {t('staff.composer.label')}
      </label>
      <textarea
        ref={area}
        id={composerId}
        className="composer-text auto-side"
        dir={text ? 'auto' : undefined}
        rows={2}
        placeholder={t('staff.composer.placeholder')}
        aria-keyshortcuts={onEnd ? 'Control+Enter Control+Shift+Enter' : 'Control+Enter'}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setEmpty(false);
          setUnfilled([]);
          typing(event.target.value.trim() !== '');
        }}
        onBlur={() => typing(false)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-bar">
        <AttachButton onFiles={files.add} />
        <IconButton
          icon={MessageSquareQuote}
          label={t('quick.menu.open')}
          keyCap="R"
          aria-haspopup="listbox"
          aria-expanded={replies.isOpen}
          onClick={replies.open}
        />
        <ComposerStatus
          empty={empty}
          unfilled={unfilled}
          sending={sending}
          hasText={text.trim() !== ''}
        />
        <Button look="primary" icon={SendHorizontal} keyCap="Ctrl ↵" onClick={() => send()}>
          {t('common.action.send')}
        </Button>
      </div>
    </>
  );
}
