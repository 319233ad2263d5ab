'use client';
import type { Session } from '@civicconnect/contract';
import { CircleCheck } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { writtenPhone } from '../words/number.ts';

/** Who writes, from where, in what language and how they reached us. */
export function CitizenSection({ session }: { session: Session }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { citizen } = session;
  return (
    <section className="panel-section">
      <h3 className="panel-heading">{t('staff.panel.citizen')}</h3>
      <dl className="facts">
        {citizen.phone && (
          <>
            <dt>{t('staff.panel.phone')}</dt>
            <dd className="flex items-center gap-[5px]">
              <bdi dir="ltr" className="numeric">
                {writtenPhone(citizen.phone)}
              </bdi>
              <CircleCheck className="icon-xs text-ok-text" aria-hidden="true" />
              <span className="sr-only">{t('staff.panel.verified')}</span>
            </dd>
          </>
        )}
        <dt>{t('staff.panel.neighborhood')}</dt>
        <dd>
          <bdi>{session.neighborhood?.name ?? t('staff.panel.unknown')}</bdi>
        </dd>
        <dt>{t('staff.panel.language')}</dt>
        <dd>{t(`words.language.${session.language}`)}</dd>
        <dt>{t('staff.panel.channel')}</dt>
        <dd>{t(`words.channel.${session.channel}`)}</dd>
        <dt>{t('staff.panel.opened')}</dt>
        <dd>
          <time dateTime={session.openedAt} title={times.exact(session.openedAt)}>
            {times.dayTime(session.openedAt, now)}
          </time>
        </dd>
      </dl>
    </section>
  );
}
