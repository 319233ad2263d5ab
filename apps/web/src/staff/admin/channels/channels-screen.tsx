'use client';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { useTimes } from '../../time/use-times.ts';
import { BotSection } from './bot-section.tsx';
import { channelsQuery } from './channels-query.ts';
import { TroublesSection } from './troubles-section.tsx';
import { WaySection } from './way-section.tsx';

/** "Channels": the organization's bot, and how every way out does. */
export function ChannelsScreen() {
  const t = useT();
  const times = useTimes();
  const { client } = useDesk();
  const done = useDone();
  const { data, error, isPending, refetch } = useQuery(channelsQuery(client));
  const balance = data?.sms.balance;
  return (
    <StaffPage title={t('channels.title')} about={t('channels.about')}>
      <div className="page-column">
        {isPending && <ListLoading />}
        {error && !data && (
          <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
        )}
        {data && (
          <>
            <BotSection bot={data.telegram} say={done.say} />
            <WaySection
              title={t('channels.sms.title')}
              about={t('channels.sms.about')}
              report={data.sms}
              facts={
                balance
                  ? [
                      [
                        t('channels.sms.balance'),
                        `\u2066${times.number(balance.amount, 0)} ${balance.currency}\u2069`,
                      ],
                    ]
                  : []
              }
              warning={balance?.low ? t('channels.sms.low') : null}
            />
            <WaySection
              title={t('channels.mail.title')}
              about={t('channels.mail.about')}
              report={data.mail}
            />
            <WaySection
              title={t('channels.push.title')}
              about={t('channels.push.about')}
              report={data.push}
              ownProvider
            />
            <TroublesSection />
          </>
        )}
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}
