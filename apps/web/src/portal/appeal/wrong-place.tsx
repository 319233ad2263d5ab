'use client';
import type { Session } from '@civicconnect/contract';
import { Check, Clock, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { useViewPlace } from './view-place.ts';

interface WrongPlaceProps {
  session: Session;
  onSession: (session: Session) => void;
}

/** The sheet that asks for one optional sentence and tells staff. */
function WrongPlaceSheet({
  session,
  onSession,
  onClose,
}: WrongPlaceProps & { onClose: () => void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const tell = async () => {
    try {
      const body = { comment: comment.trim() || undefined };
      const answer = await citizenApi().client.wrongPlace({
        params: { id: session.id },
        body,
      });
      onSession(answer.session);
      onClose();
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.problem.detail : t('portal.error.text'));
    }
  };
  return (
    <dialog ref={dialog} className="sheet low" aria-labelledby="wrong-title" onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault();
          void tell();
        }}
      >
        <div className="sheet-body stack">
          <div className="row between">
            <h2 id="wrong-title">{t('portal.wrongPlace.title')}</h2>
            <button
              type="button"
              className="icon-btn"
              aria-label={t('common.action.close')}
              onClick={onClose}
            >
              <Icon of={X} />
            </button>
          </div>
          <p className="quiet">{t('portal.wrongPlace.text')}</p>
          {problem && (
            <p className="error-line" role="alert">
              {problem}
            </p>
          )}
          <div>
            <label className="label" htmlFor="wrong-comment">
              {t('portal.wrongPlace.label')} <i>({t('portal.send.optional')})</i>
            </label>
            <textarea
              id="wrong-comment"
              className="input short"
              maxLength={500}
              value={comment}
              onChange={(event) => setComment(event.currentTarget.value)}
            />
          </div>
          <p className="note">
            <Icon of={Clock} size={20} />
            <span>{t('portal.wrongPlace.note')}</span>
          </p>
        </div>
        <div className="sheet-foot">
          <button type="submit" className="btn btn-main">
            {t('portal.wrongPlace.submit')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** "Wrong department?": a link to its page, a sheet with script; afterwards, that staff were told. */
export function WrongPlace({ session, onSession }: WrongPlaceProps) {
  const t = useT();
  const { base } = useViewPlace();
  const [open, setOpen] = useState(false);
  if (session.wrongPlace) {
    return (
      <p className="note" role="status">
        <Icon of={Check} size={20} />
        <span>{t('portal.wrongPlace.told')}</span>
      </p>
    );
  }
  if (!session.allowedActions.includes('wrong_place')) return null;
  return (
    <>
      <a
        className="link small nowrap"
        href={`${base}/appeals/${session.id}/wrong-place`}
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        <u>{t('portal.wrongPlace.title')}</u>
      </a>
      {open && (
        <WrongPlaceSheet session={session} onSession={onSession} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
