'use client';
import type { Session } from '@civicconnect/contract';
import { ArrowLeftRight, CircleAlert, FileX, Flag, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import type { ActionProblem } from '../data/use-session-actions.ts';
import { useDesk } from '../desk/desk-context.tsx';
import type { Asking } from '../inbox/use-asking.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { EscalationBanner } from './escalation-banner.tsx';
import { UndeliveredBanner, type UndeliveredBannerProps } from './undelivered-banner.tsx';

interface SessionBannersProps extends UndeliveredBannerProps {
  problem: ActionProblem | null;
  asking: Asking;
}

/** What whoever opens this session must know first. */
export function SessionBanners(props: SessionBannersProps) {
  const { session, problem, asking } = props;
  const open = session.status !== 'closed';
  return (
    <div className="conversation-banners">
      {problem && <ProblemBanner problem={problem} />}
      <UndeliveredBanner
        messages={props.messages}
        session={session}
        deliveries={props.deliveries}
      />
      <EscalationBanner session={session} />
      {open && <ProposalBanner session={session} asking={asking} />}
      {open && <MovesBanner session={session} asking={asking} />}
      {open && <UnattendedBanner session={session} asking={asking} />}
      {open && <WrongPlaceBanner session={session} />}
    </div>
  );
}

function ProblemBanner({ problem: { winner, text } }: { problem: ActionProblem }) {
  const t = useT();
  return (
    <Banner
      tone={winner ? 'warn' : 'danger'}
      icon={winner ? UserRoundCheck : CircleAlert}
      role="alert"
    >
      {winner ? t('staff.pick.lost', { name: winner }) : text}
    </Banner>
  );
}

type BannerProps = Pick<SessionBannersProps, 'session' | 'asking'>;

/** Someone proposes to close without consideration: a second person decides, with the words before them. */
function ProposalBanner({ session, asking }: BannerProps) {
  const t = useT();
  const { me } = useDesk();
  const proposal = session.withoutConsideration;
  if (!proposal) return null;
  const mine = proposal.proposedBy.id === me.id;
  const may = session.allowedActions.includes('approve_without_consideration');
  return (
    <Banner
      tone="warn"
      icon={FileX}
      action={
        may && (
          <button type="button" className="link-button" onClick={() => asking.ask('approve')}>
            {t('desk.proposal.approve')}
          </button>
        )
      }
    >
      <span className="font-medium">
        {mine ? t('desk.proposal.mine') : t('desk.proposal.by', { name: proposal.proposedBy.name })}
      </span>{' '}
      <bdi dir="auto">{proposal.reason}</bdi>
    </Banner>
  );
}

/** From the second move on the operators name one owner (O‘RQ-445: one answerable body). */
function MovesBanner({ session, asking }: BannerProps) {
  const t = useT();
  const { me } = useDesk();
  if (session.moves < 2 || me.role === 'agent') return null;
  const may = session.allowedActions.includes('correct');
  return (
    <Banner
      tone="warn"
      icon={ArrowLeftRight}
      action={
        may && (
          <button type="button" className="link-button" onClick={() => asking.ask('correct')}>
            {t('desk.moves.name')}
          </button>
        )
      }
    >
      {t('desk.moves.title', { n: session.moves })}
    </Banner>
  );
}

function UnattendedBanner({ session, asking }: BannerProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { assignee, unattendedSince } = session;
  if (!assignee || !unattendedSince) return null;
  const may = session.allowedActions.includes('transfer');
  return (
    <Banner
      tone="warn"
      icon={UserRoundX}
      action={
        may && (
          <button type="button" className="link-button" onClick={() => asking.ask('transfer')}>
            {t('desk.transfer.submit')}
          </button>
        )
      }
    >
      {t('desk.unattended.title', {
        name: assignee.name,
        when: times.dayTime(unattendedSince, now),
      })}
    </Banner>
  );
}

function WrongPlaceBanner({ session }: { session: Session }) {
  const t = useT();
  if (!session.wrongPlace) return null;
  return (
    <Banner tone="warn" icon={Flag}>
      <span className="font-medium">{t('staff.wrongPlace.title')}</span>{' '}
      {session.wrongPlace.comment && <bdi dir="auto">{session.wrongPlace.comment}</bdi>}
    </Banner>
  );
}
