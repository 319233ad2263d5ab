'use client';
import type { Routing, Session } from '@civicconnect/contract';
import { Bot, Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useTimes } from '../time/use-times.ts';
import { decidedBy } from '../words/decided-by.ts';
import { departmentIcon } from '../words/icons.ts';
import { shortNumber } from '../words/number.ts';
import { DecidingWords } from './deciding-words.tsx';
import { ShareBar } from './share-bar.tsx';

/** Below this share the choice is called uncertain in words. */
const sure = 0.7;
/** More runners-up than this do not help to decide. */
const shownRunners = 3;

/** Why this department: the shares, the words that decided, and the past cases it leaned on. */
export function WhySection({ session }: { session: Session }) {
  const t = useT();
  const { routing } = session;
  if (!routing) {
    return (
      <section className="panel-section">
        <h3 className="panel-heading">{t('staff.why.title')}</h3>
        <p className="text-meta text-text-3">{t(withoutRouting(session))}</p>
        <Candidates session={session} />
      </section>
    );
  }
  return (
    <section className="panel-section">
      <div className="panel-heading">
        <h3 className="flex-1">{t('staff.why.title')}</h3>
        <ConfirmedMark session={session} routing={routing} />
      </div>
      <Shares session={session} routing={routing} />
      {routing.provider !== 'local' && (
        <p className="mt-[8px] flex items-start gap-[6px] text-meta text-ai-text">
          <Bot className="icon-s mt-[1px]" aria-hidden="true" />
          {t('staff.why.provider', { by: decidedBy(routing.provider, routing.model, t) })}
        </p>
      )}
      {routing.confidence < sure && !routing.confirmed && (
        <p className="mt-[8px] flex items-start gap-[6px] text-meta text-warn-text">
          <TriangleAlert className="icon-s mt-[1px]" aria-hidden="true" />
          <Unsure routing={routing} />
        </p>
      )}
      {routing.words.length > 0 && <h4 className="panel-subheading">{t('staff.why.words')}</h4>}
      <DecidingWords words={routing.words} />
      <SimilarCases routing={routing} />
    </section>
  );
}

/**
 * That it was not sure: in the words of a provider that decided. The local models' own sentence is stored in one
 * language, and says what stands below in the reader's: the words and the cases.
 */
function Unsure({ routing }: { routing: Routing }) {
  const t = useT();
  const said = routing.provider === 'local' ? '' : routing.reason;
  if (!said) return <span>{t('staff.why.unsure')}</span>;
  return (
    <span className="auto-side" dir="auto">
      {said}
    </span>
  );
}

/** In triage: where the router would look first. */
function Candidates({ session }: { session: Session }) {
  const { departmentOf } = useDesk();
  if (session.candidates.length === 0) return null;
  return (
    <div className="share-bars mt-[8px]">
      {session.candidates.map(({ departmentId, name, share }) => {
        const department = departmentOf(departmentId);
        return (
          <ShareBar
            key={departmentId}
            name={department?.name ?? name}
            icon={department?.icon ?? null}
            share={share}
          />
        );
      })}
    </div>
  );
}

/** What is said where the router has chosen nothing. */
function withoutRouting(session: Session) {
  if (session.status === 'triage') return 'staff.why.triage';
  return session.department ? 'staff.why.byHand' : 'staff.why.unknown';
}

function ConfirmedMark({ session, routing }: { session: Session; routing: Routing }) {
  const t = useT();
  if (routing.confirmed) {
    return (
      <span className="panel-mark" data-tone="ok">
        <Check className="icon-xs" aria-hidden="true" />
        {t('staff.why.confirmed')}
      </span>
    );
  }
  if (session.assignee === null)
    return <span className="panel-mark">{t('staff.why.unchecked')}</span>;
  return (
    <span className="panel-mark" data-tone="warn">
      <CircleDashed className="icon-xs" aria-hidden="true" />
      {t('staff.why.waiting')}
    </span>
  );
}

function Shares({ session, routing }: { session: Session; routing: Routing }) {
  const { departmentOf } = useDesk();
  const chosen = departmentOf(session.department?.id);
  return (
    <div className="share-bars">
      <ShareBar
        name={chosen?.name ?? session.department?.name ?? ''}
        icon={chosen?.icon ?? null}
        share={routing.confidence}
        chosen
      />
      {routing.runnersUp.slice(0, shownRunners).map((runner) => {
        const department = departmentOf(runner.departmentId);
        return (
          <ShareBar
            key={runner.departmentId}
            name={department?.name ?? runner.name}
            icon={department?.icon ?? null}
            share={runner.share}
          />
        );
      })}
    </div>
  );
}

function SimilarCases({ routing }: { routing: Routing }) {
  const t = useT();
  const times = useTimes();
  const { departmentOf } = useDesk();
  if (routing.similar.length === 0) return null;
  return (
    <>
      <h4 className="panel-subheading">{t('staff.why.similar')}</h4>
      <ul>
        {routing.similar.map((similar) => {
          const department = departmentOf(similar.departmentId);
          const Icon = departmentIcon(department?.icon ?? null);
          return (
            <li key={similar.sessionId ?? similar.quote} className="similar-case">
              {similar.number && (
                <span className="numeric text-text-3">
                  {t('staff.row.number', { number: shortNumber(similar.number, t.locale) })}
                </span>
              )}
              <span
                className="auto-side min-w-0 flex-1 truncate text-text-2"
                dir="auto"
                title={similar.quote}
              >
                {similar.quote}
              </span>
              {department && (
                <span title={department.name}>
                  <Icon className="icon-xs text-icon" aria-hidden="true" />
                  <span className="sr-only">{department.name}</span>
                </span>
              )}
              <span className="numeric text-text-3">{times.number(similar.similarity, 2, 2)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
