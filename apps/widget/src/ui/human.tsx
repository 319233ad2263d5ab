import type { Session } from '@civicconnect/contract';
import { Icon } from './icon.tsx';
import { usePlace } from './place.ts';
import { useTry } from './use-try.tsx';

/** The way to a human, and how long it takes once it is taken. */
export function Human({ session, onFinish }: { session: Session; onFinish?: () => void }) {
  const { chat, say } = usePlace();
  const [attempt, trouble] = useTry();
  const { kind, status, queue, number, allowedActions } = session;
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action);
  if (kind === 'appeal') {
    return (
      <p class="card" role="status">
        {say('ticketDone', { number })}
      </p>
    );
  }
  if (status === 'assisting') {
    return (
      <div class="foot">
        {may('escalate') && (
          <button type="button" class="link" onClick={() => attempt(() => chat.act('escalate'))}>
            <Icon of="person" />
            {say('human')}
          </button>
        )}
        {onFinish && (
          <button type="button" class="link" onClick={onFinish}>
            {say('finish')}
          </button>
        )}
        {trouble}
      </div>
    );
  }
  if (status === 'active' || status === 'held') return null;
  return (
    <div class="card">
      <div role="status">
        <b>{queue ? say('position', { position: queue.position }) : say('waiting')}</b>
        {queue?.etaSeconds != null && (
          <div>{say('eta', { minutes: Math.max(1, Math.round(queue.etaSeconds / 60)) })}</div>
        )}
        <div>{say('queueHint')}</div>
      </div>
      {may('make_appeal') && (
        <button type="button" class="link" onClick={() => attempt(() => chat.act('make-appeal'))}>
          {say('ticket')}
        </button>
      )}
      {trouble}
    </div>
  );
}
