import { useEffect, useRef, useState } from 'preact/hooks';
import { usePlace } from './place.ts';
import { useTry } from './use-try.tsx';

const marks = [1, 2, 3, 4, 5] as const;

interface RatingProps {
  given: number | null;
  /** For whoever was about to leave: goes there without a rating. */
  onSkip?: (() => void) | undefined;
}

/** How well it went, once the conversation is over. */
export function Rating({ given, onSkip }: RatingProps) {
  const { chat, say } = usePlace();
  const [mark, setMark] = useState(0);
  const [comment, setComment] = useState('');
  const [attempt, trouble] = useTry();
  if (given) {
    return (
      <div class="card">
        <div role="status">
          {say('rateThanks')} {'\u2605'.repeat(given)}
        </div>
        {onSkip && (
          <button type="button" class="main" onClick={onSkip}>
            {say('close')}
          </button>
        )}
      </div>
    );
  }
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(() => chat.rate(mark, comment));
      }}
    >
      <fieldset>
        <legend>{say('rateAsk')}</legend>
        <div class="stars">
          {marks.map((one) => (
            <label class={one <= mark ? 'on' : ''} title={say(`rate${one}`)}>
              <input
                type="radio"
                name="rating"
                required
                checked={one === mark}
                aria-label={say(`rate${one}`)}
                onChange={() => setMark(one)}
              />
              <span aria-hidden="true">{'\u2605'}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {mark > 0 && (
        <>
          <input
            class="field"
            maxLength={2000}
            aria-label={say('rateComment')}
            placeholder={say('rateComment')}
            value={comment}
            onInput={({ currentTarget }) => setComment(currentTarget.value)}
          />
          <button type="submit" class="main">
            {say('rateSend')}
          </button>
        </>
      )}
      {onSkip && (
        <button type="button" class="link" onClick={onSkip}>
          {say('rateSkip')}
        </button>
      )}
      {trouble}
    </form>
  );
}

interface SolvedProps {
  onSolved: () => void;
  /** A human has been called. */
  onHuman: () => void;
  onLater: () => void;
}

/** Asked of whoever goes away after an answer. */
export function Solved({ onSolved, onHuman, onLater }: SolvedProps) {
  const { chat, say } = usePlace();
  const [attempt, trouble] = useTry();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section class="card" aria-label={say('solvedAsk')}>
      <b>{say('solvedAsk')}</b>
      <button
        type="button"
        class="main"
        ref={first}
        onClick={() => attempt(() => chat.act('close').then(onSolved))}
      >
        {say('solvedYes')}
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => attempt(() => chat.act('escalate').then(onHuman))}
      >
        {say('solvedNo')}
      </button>
      <button type="button" class="link" onClick={onLater}>
        {say('solvedLater')}
      </button>
      {trouble}
    </section>
  );
}
