'use client';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { usePush } from '../../foundation/push/use-push.ts';

export type PushWords = Record<
  'turnOn' | 'turnOff' | 'on' | 'off' | 'denied' | 'unsupported' | 'failed',
  string
>;

/** Whether this browser tells of replies while our pages are closed. Nothing is asked before a press. */
export function PushChoice({ words: said }: { words: PushWords }) {
  const { state, failed, change } = usePush(citizenApi().client);
  const on = state === 'on';
  const cannot = state === 'unsupported' || state === 'denied';
  return (
    <>
      <p className="small" role="status">
        {state !== 'asking' && said[state]}
      </p>
      {!cannot && (
        <button
          type="button"
          className="btn btn-edge btn-mid btn-fit"
          disabled={state === 'asking'}
          onClick={() => void change(on ? 'off' : 'on')}
        >
          {on ? said.turnOff : said.turnOn}
        </button>
      )}
      {failed && (
        <p className="small" role="alert">
          {said.failed}
        </p>
      )}
    </>
  );
}
