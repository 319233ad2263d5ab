'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { Section } from '../../account/section.tsx';
import { useResend } from '../../conversation/use-resend.ts';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { commaOf } from '../../words/listed.ts';
import { type TroubledDelivery, troublesQuery } from './channels-query.ts';

/** What did not reach its reader, or may not have; a message can be sent again. */
export function TroublesSection() {
  const t = useT();
  const { client } = useDesk();
  const { data, error, isPending, refetch } = useQuery(troublesQuery(client));
  return (
    <Section title={t('channels.troubles.title')} about={t('channels.troubles.about')}>
      {isPending && <ListLoading />}
      {error && !data && <ListError error={problemText(error, t)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="text-text-2">{t('channels.troubles.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className="line-list" aria-label={t('channels.troubles.title')}>
          {data.items.map((one) => (
            <TroubleRow key={one.id} delivery={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function TroubleRow({ delivery }: { delivery: TroubledDelivery }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { channel, state, reason, session, createdAt } = delivery;
  const comma = commaOf(t.locale);
  return (
    <li className="login-row">
      <div className="min-w-0 flex-1">
        <p>
          {session ? (
            <a className="link-button" href={`/staff?session=${session.id}`}>
              <bdi>{session.number}</bdi>
            </a>
          ) : (
            <span className="font-medium">{t('channels.troubles.notice')}</span>
          )}
        </p>
        <p className="text-meta text-text-3">
          {t(`words.deliveryChannel.${channel}`)}
          {comma}
          {t(`words.delivery.${state}`)}
          {reason && `: ${t(`words.deliveryReason.${reason}`)}`}
          {comma}
          {times.relative(createdAt, now)}
        </p>
      </div>
      {delivery.messageId && <SendAgain messageId={delivery.messageId} />}
    </li>
  );
}

function SendAgain({ messageId }: { messageId: string }) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const { resend, sending, problem } = useResend(messageId);
  const press = async () => {
    if (await resend()) await cache.invalidateQueries(troublesQuery(client));
  };
  return (
    <div className="grid justify-items-end gap-[4px]">
      <Button size="s" icon={RotateCw} busy={sending} onClick={() => void press()}>
        {t('staff.message.again')}
      </Button>
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
    </div>
  );
}
