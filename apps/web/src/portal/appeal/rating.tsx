'use client';
import type { Session } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { Check, Star } from 'lucide-react';
import { useActionState, useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../ui/field-error.tsx';
import { Icon } from '../ui/icon.tsx';

export interface RatingState {
  error: string | null;
}
export type RatingAction = (before: RatingState, form: FormData) => Promise<RatingState>;

const marks = [1, 2, 3, 4, 5] as const;
type Mark = (typeof marks)[number];

function isMark(value: number | undefined): value is Mark {
  return marks.some((mark) => mark === value);
}

/** The five stars: radio buttons, each with its word. */
function Stars(props: { chosen: Mark | null; onChoose: (mark: Mark) => void }) {
  const t = useT();
  return (
    <fieldset>
      <legend className="h3">{t('portal.rating.question')}</legend>
      <div className="rate">
        {marks.map((mark) => (
          <label key={mark}>
            <input
              type="radio"
              name="rating"
              value={mark}
              checked={props.chosen === mark}
              onChange={() => props.onChoose(mark)}
              aria-label={`${formatNumber(t.locale, mark)}: ${t(`portal.rating.${mark}`)}`}
            />
            <Icon of={Star} />
            {formatNumber(t.locale, mark)}
          </label>
        ))}
      </div>
      <p className="row between tiny faint" aria-hidden="true">
        <span>{t('portal.rating.1')}</span>
        {props.chosen && <b className="strong chosen">{t(`portal.rating.${props.chosen}`)}</b>}
        <span>{t('portal.rating.5')}</span>
      </p>
    </fieldset>
  );
}

interface RatingProps {
  session: Session;
  now: number;
  action: RatingAction;
  onSession: (session: Session) => void;
}

/** How well it went: once, and changeable for a day. */
export function Rating({ session, now, action, onSession }: RatingProps) {
  const t = useT();
  const given = session.feedback;
  const [posted, formAction] = useActionState(action, { error: null });
  const [chosen, setChosen] = useState<Mark | null>(isMark(given?.rating) ? given.rating : null);
  const [comment, setComment] = useState(given?.comment ?? '');
  const [editing, setEditing] = useState(!given);
  const [error, setError] = useState<string | null>(posted.error);
  const rate = async () => {
    if (!chosen) return setError(t('portal.rating.choose'));
    try {
      const body = { rating: chosen, comment: comment.trim() || undefined };
      const { feedback } = await citizenApi().client.giveFeedback({
        params: { id: session.id },
        body,
      });
      setError(null);
      setEditing(false);
      onSession({ ...session, feedback });
    } catch (cause) {
      setError(cause instanceof ProblemError ? cause.problem.detail : t('portal.offline.banner'));
    }
  };
  if (given && !editing) {
    return (
      <section className="card" aria-label={t('portal.rating.question')}>
        <p className="row" role="status">
          <span className="met-icon">
            <Icon of={Check} />
          </span>
          <span>
            <b className="strong">{t('portal.rating.thanks')}</b>
            <br />
            {isMark(given.rating) &&
              t('portal.my.yourRating', {
                n: given.rating,
                word: t(`portal.rating.${given.rating}`).toLowerCase(),
              })}
          </span>
        </p>
        {Date.parse(given.editableUntil) > now && (
          <button type="button" className="link needs-script" onClick={() => setEditing(true)}>
            <u>{t('portal.rating.change')}</u>
          </button>
        )}
      </section>
    );
  }
  return (
    <form
      className="card stack"
      action={formAction}
      onSubmit={(event) => {
        event.preventDefault();
        void rate();
      }}
    >
      <FieldError id="rating-error" text={error ?? undefined} />
      <Stars chosen={chosen} onChoose={setChosen} />
      <div>
        <label className="label" htmlFor="rating-comment">
          {t('portal.rating.comment')} <i>({t('portal.send.optional')})</i>
        </label>
        <textarea
          id="rating-comment"
          name="comment"
          className="input short"
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      </div>
      <button type="submit" className="btn btn-main">
        {t('portal.rating.submit')}
      </button>
    </form>
  );
}
