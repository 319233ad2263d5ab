'use client';
import type { Replay, ReplayedMessage, ReplayedSide } from '@civicconnect/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { useTimes } from '../../time/use-times.ts';
import { decidedBy } from '../../words/decided-by.ts';
import { dotOf } from '../../words/listed.ts';
import { replayedQuery } from './playground-query.ts';

/** The messages that would go differently, with both reasons. */
export function DifferingMessages({ replay }: { replay: Replay }) {
  const t = useT();
  const times = useTimes();
  const { client } = useDesk();
  const query = useInfiniteQuery(replayedQuery(client, replay.id, replay.done));
  const items = query.data?.pages.flatMap((page) => page.items);
  const isOn = replay.state === 'waiting' || replay.state === 'running';
  if (replay.differing === 0)
    return <p className="mt-[12px]">{t(isOn ? 'playground.sameSoFar' : 'playground.same')}</p>;
  return (
    <div className="mt-[14px]">
      <h3 className="panel-subheading">
        {t('playground.differing', { n: times.number(replay.differing) })}
      </h3>
      {!items && query.error && (
        <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
      )}
      {!items && !query.error && <ListLoading />}
      <ul className="line-list">
        {items?.map((message) => (
          <Differing key={message.position} message={message} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className="mt-[10px]"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('playground.more')}
        </Button>
      )}
    </div>
  );
}

function Differing({ message }: { message: ReplayedMessage }) {
  const t = useT();
  const { session, text, truth, before, after } = message;
  return (
    <li className="differing-message">
      <p className="call-facts">
        {session && (
          <a href={`/staff?session=${session.id}`} className="link-button">
            <bdi>{session.number}</bdi>
          </a>
        )}
        {truth && <span>{t('playground.truth', { department: truth.name })}</span>}
      </p>
      {text === null ? (
        <p className="text-text-3">{t('playground.hidden')}</p>
      ) : (
        <p dir="auto" className="differing-text">
          {text}
        </p>
      )}
      <dl className="differing-sides">
        <Side name={t('playground.before')} side={before} truthId={truth?.id ?? null} />
        <Side name={t('playground.after')} side={after} truthId={truth?.id ?? null} />
      </dl>
    </li>
  );
}

interface SideProps {
  name: string;
  side: ReplayedSide;
  truthId: string | null;
}

function Side({ name, side, truthId }: SideProps) {
  const t = useT();
  const times = useTimes();
  const { action, department, confidence, nearest, risk, provider, model } = side;
  const where = action === 'route' ? (department?.name ?? '–') : t(`playground.went.${action}`);
  const isRight = department?.id === truthId;
  const why = () => {
    if (action === 'route') return side.reason;
    if (action === 'quarantine')
      return t('playground.why.quarantine', { share: times.percent(risk) });
    if (!nearest) return t('playground.why.nothing');
    const { share } = nearest;
    return t('playground.why.triage', {
      department: nearest.department.name,
      share: times.percent(share),
    });
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="block font-medium">
          <bdi>{where}</bdi>
          {confidence !== null && <span className="text-text-3"> {times.percent(confidence)}</span>}
          {truthId !== null && action === 'route' && (
            <span className={isRight ? 'text-ok-text' : 'text-danger-text'}>
              {dotOf(t.locale)}
              {t(isRight ? 'playground.right' : 'playground.wrongPlace')}
            </span>
          )}
        </span>
        <span className="block text-text-2" dir="auto">
          {why()}
        </span>
        <span className="block text-meta text-text-3">
          <bdi>{decidedBy(provider, model, t)}</bdi>
          {side.unanswered && `${dotOf(t.locale)}${t('playground.figure.unanswered')}`}
        </span>
      </dd>
    </div>
  );
}
