import type { OrganizationOverview } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { Ban, CirclePlay, CircleX, Gauge, Trash2 } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';

interface OrganizationRowProps {
  organization: OrganizationOverview;
  onSuspend: () => void;
  onResume: () => void;
  onDelete: () => void;
  onLimits: () => void;
}

/** One organization: what it is, how much it works, and whether it is stopped. */
export function OrganizationRow(props: OrganizationRowProps) {
  const { organization } = props;
  const t = useT();
  const times = useTimes();
  const { isHome, suspendedAt, eraseAfter, unconfirmed, slug } = organization;
  return (
    <li className="organization-row">
      <div className="organization-head">
        <h2 className="section-title">
          <bdi>{localized(organization.name, t.locale)}</bdi>
        </h2>
        <Button size="s" look="ghost" icon={Gauge} onClick={props.onLimits}>
          {t('platform.limits.title')}
        </Button>
        {suspendedAt ? (
          <Button size="s" icon={CirclePlay} onClick={props.onResume}>
            {t('platform.organizations.resume')}
          </Button>
        ) : (
          !isHome && (
            <Button size="s" look="ghost" icon={Ban} onClick={props.onSuspend}>
              {t('platform.organizations.suspend')}
            </Button>
          )
        )}
        {!isHome && !eraseAfter && (
          <Button size="s" look="ghost" icon={Trash2} onClick={props.onDelete}>
            {t('platform.organizations.delete')}
          </Button>
        )}
      </div>
      <p className="learned-meta">
        {suspendedAt && (
          <Pill tone="danger" icon={CircleX}>
            {t('platform.organizations.suspendedSince', { date: times.date(suspendedAt) })}
          </Pill>
        )}
        {eraseAfter && (
          <Pill tone="danger" icon={Trash2}>
            {t('platform.organizations.eraseAfter', { date: times.date(eraseAfter) })}
          </Pill>
        )}
        {unconfirmed && <span>{t('platform.organizations.unconfirmed')}</span>}
        {isHome && <span>{t('platform.organizations.home')}</span>}
        <span>{t(`platform.organizations.kind.${organization.kind}`)}</span>
        <a href={isHome ? '/' : `/o/${slug}`} className="link-button">
          {t('platform.organizations.portal')}
        </a>
        <LastActivity at={organization.lastActivityAt} />
      </p>
      <Numbers organization={organization} />
    </li>
  );
}

function LastActivity({ at }: { at: string | null }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  if (!at) return <span>{t('platform.organizations.never')}</span>;
  return (
    <time dateTime={at} title={times.exact(at)}>
      {t('platform.organizations.lastActivity', { when: times.relative(at, now) })}
    </time>
  );
}

function Numbers({ organization }: { organization: OrganizationOverview }) {
  const t = useT();
  const times = useTimes();
  const numbers = [
    ['platform.organizations.open', organization.openSessions],
    ['platform.organizations.recent', organization.recentSessions],
    ['platform.organizations.quarantined', organization.quarantined],
    ['platform.organizations.staff', organization.staff],
    ['platform.organizations.departments', organization.departments],
  ] as const;
  return (
    <dl className="small-figures">
      {numbers.map(([label, value]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{times.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
