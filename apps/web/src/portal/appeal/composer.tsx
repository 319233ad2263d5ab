'use client';
import type { Attachment, Session } from '@civicconnect/contract';
import { Lock, Send } from 'lucide-react';
import { type KeyboardEvent, useActionState, useEffect, useRef, useState } from 'react';
import { AttachButton } from '../../foundation/files/attach-button.tsx';
import { accepted } from '../../foundation/files/file-kinds.ts';
import { UploadTray } from '../../foundation/files/upload-tray.tsx';
import { useDroppedFiles } from '../../foundation/files/use-dropped-files.ts';
import { useSendWithFiles } from '../../foundation/files/use-send-with-files.ts';
import { useUploads } from '../../foundation/files/use-uploads.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { readStored, writeStored } from '../../foundation/page/stored.ts';
import { FieldError } from '../ui/field-error.tsx';
import { Icon } from '../ui/icon.tsx';

/** What a message form without script answers. */
export interface ComposeState {
  text: string;
  /** Files of an earlier post that was not sent: they go with the next one. */
  attachments: readonly Attachment[];
  error: string | null;
}

export type ComposeAction = (before: ComposeState, form: FormData) => Promise<ComposeState>;

/** Why nothing can be written now, and what will open it. */
export function Locked({ session }: { session: Session }) {
  const t = useT();
  const isClosed = session.status === 'closed';
  const why = session.department ? 'portal.chat.lockedWhy' : 'portal.chat.lockedRouting';
  return (
    <div className={`locked${isClosed ? ' locked-end' : ''}`}>
      <span className="locked-icon">
        <Icon of={Lock} size={20} />
      </span>
      <div>
        <b className="strong">
          {t(isClosed ? 'portal.timeline.closed' : 'portal.chat.lockedTitle')}
        </b>
        <p>{t(isClosed ? 'portal.chat.lockedClosed' : why)}</p>
      </div>
    </div>
  );
}

interface ComposerProps {
  sessionId: string;
  /** Made by the server for the form without script: a double post is one message. */
  clientId: string;
  action: ComposeAction;
  onSend: (text: string, attachments: readonly Attachment[]) => void;
  onTyping: (on: boolean) => void;
}

const typingEveryMs = 2_500;
const quietMs = 4_000;

/** Tells the other side that something is being written, seldom enough not to be noise. */
function useTypingMark(onTyping: (on: boolean) => void) {
  const toldAt = useRef(0);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(quiet.current);
    if (toldAt.current) onTyping(false);
    toldAt.current = 0;
  };
  const mark = () => {
    if (Date.now() - toldAt.current > typingEveryMs) {
      toldAt.current = Date.now();
      onTyping(true);
    }
    clearTimeout(quiet.current);
    quiet.current = setTimeout(stop, quietMs);
  };
  useEffect(() => () => clearTimeout(quiet.current), []);
  return { mark, stop };
}

interface PlainFilesProps extends Pick<ComposeState, 'attachments'> {
  /** Gets what was picked before the script took over, when this field goes. */
  onPicked: (files: readonly File[]) => void;
}

/** The files of a form without script: the form itself carries them, as that of an appeal does. */
function PlainFiles({ attachments, onPicked }: PlainFilesProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at its end
  useEffect(() => {
    const field = input.current;
    const take = () => {
      const picked = [...(field?.files ?? [])];
      if (picked.length > 0) onPicked(picked);
    };
    return () => {
      take();
      // The system's file chooser may still be open: what is picked in it then is not lost either.
      field?.addEventListener('change', take);
    };
  }, []);
  return (
    <div className="without-script">
      <input
        ref={input}
        type="file"
        name="files"
        multiple
        accept={accepted}
        aria-label={t('files.attach')}
      />
      {attachments.length > 0 && (
        <ul aria-label={t('files.list')}>
          {attachments.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const nothingPosted: ComposeState = { text: '', attachments: [], error: null };

/** Where the citizen writes. What is written stays on the device until it is sent. */
export function Composer({ sessionId, clientId, action, onSend, onTyping }: ComposerProps) {
  const t = useT();
  const [posted, formAction] = useActionState(action, nothingPosted);
  const [text, setText] = useState(posted.text);
  const [live, setLive] = useState(false);
  const typing = useTypingMark(onTyping);
  const key = `civic.writing.${sessionId}`;
  useEffect(() => {
    const kept = readStored<string>(key);
    if (kept) setText((known) => known || kept);
  }, [key]);
  const write = (next: string) => {
    setText(next);
    writeStored(key, next || null);
    if (next) typing.mark();
    else typing.stop();
  };
  const files = useUploads('citizen', { keepAs: sessionId });
  useEffect(() => setLive(true), []);
  const over = useDroppedFiles(files.add);
  const sending = useSendWithFiles(files, (attachments) => {
    typing.stop();
    onSend(text.trim(), attachments);
    setText('');
    writeStored(key, null);
  });
  const send = () => {
    if (text.trim() || files.entries.length > 0) sending.send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
    if (!plain || !matchMedia('(pointer: fine)').matches) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="composer"
      action={formAction}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <input type="hidden" name="clientId" value={clientId} />
      {over && <p className="drop-hint">{t('files.drop')}</p>}
      <UploadTray files={files} />
      {live ? (
        <AttachButton onFiles={files.add} />
      ) : (
        <span className="attach needs-script" aria-hidden="true" />
      )}
      <div className="grow">
        <FieldError
          id="composer-error"
          text={posted.error ?? (sending.isBlocked ? t('files.blocked') : undefined)}
        />
        <span role="status">
          {sending.waits && <small className="faint">{t('files.waiting')}</small>}
        </span>
        <textarea
          name="text"
          dir={text ? 'auto' : undefined}
          rows={1}
          aria-label={t('portal.chat.write')}
          placeholder={t('portal.chat.write')}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {!live && <PlainFiles attachments={posted.attachments} onPicked={files.add} />}
      </div>
      <button type="submit" className="send-btn" aria-label={t('common.action.send')}>
        <Icon of={Send} flip />
      </button>
    </form>
  );
}
