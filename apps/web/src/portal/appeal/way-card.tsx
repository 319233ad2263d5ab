'use client';
import type { Session, TimelineEntry } from '@civicconnect/contract';
import { capitalize, type Translator } from '@civicconnect/i18n/browser';
import { Check, CircleDot, Clock, Pause, RotateCcw, Route } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { useFormat } from './view-place.ts';
import { type WayStep, wayOf } from './way.ts';
import { Why } from './why.tsx';
import { WrongPlace } from './wrong-place.tsx';

const nowIcons: Partial<Record<WayStep['name'], typeof Clock>> = {
  routing: Route,
  waiting: Clock,
  held: Pause,
  answered: Check,
  reopened: RotateCcw,
};

function Point({ step }: { step: WayStep }) {
  return (
    <span className="point">
      {step.state === 'done' && <Icon of={Check} size={16} />}
      {step.state === 'now' && <Icon of={nowIcons[step.name] ?? CircleDot} size={16} />}
    </span>
  );
}

/** The sentence under a step: who has it, or what the citizen may do. */
function noteOf(step: WayStep, session: Session, t: Translator): string | null {
  switch (step.name) {
    case 'routed':
      return session.department?.name ?? null;
    case 'routing':
      return session.status === 'triage' ? t('portal.timeline.routingNote') : null;
    case 'held':
      return session.isLocked ? null : t('portal.timeline.heldNote');
    default:
      return null;
  }
}

/** The way of the appeal and why it went where it is. */
export function WayCard(props: {
  session: Session;
  timeline: readonly TimelineEntry[];
  now: number;
  onSession: (session: Session) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { session, timeline, now } = props;
  return (
    <section className="card way-card" aria-label={t('portal.timeline.title')}>
      <ol className="way">
        {wayOf(session, timeline).map((step) => {
          const note = noteOf(step, session, t);
          return (
            <li
              key={step.name}
              className={step.state}
              aria-current={step.state === 'now' ? 'step' : undefined}
            >
              <Point step={step} />
              <div className="step">
                <span>{t(`portal.timeline.${step.name}`)}</span>
                {step.at && (
                  <time dateTime={step.at} title={format.exact(step.at)}>
                    {capitalize(format.dayTime(step.at, now))}
                  </time>
                )}
              </div>
              {note && <p>{note}</p>}
            </li>
          );
        })}
      </ol>
      <div className="why ruled">
        <Why session={session} />
        <WrongPlace session={session} onSession={props.onSession} />
      </div>
    </section>
  );
}
