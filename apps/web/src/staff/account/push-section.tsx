'use client';
import { Bell, BellOff } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { usePush } from '../../foundation/push/use-push.ts';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { Section } from './section.tsx';

/** Whether this browser shows notices while the desk is closed. */
export function PushSection() {
  const t = useT();
  const { client } = useDesk();
  const { state, failed, change } = usePush(client);
  const on = state === 'on';
  return (
    <Section
      title={t('push.title')}
      about={t('push.about.staff')}
      aside={
        <Pill tone={on ? 'ok' : 'neutral'} icon={on ? Bell : BellOff}>
          {t(on ? 'people.totp.on' : 'people.totp.off')}
        </Pill>
      }
    >
      {state === 'unsupported' || state === 'denied' ? (
        <p className="setting-note">{t(`push.${state}`)}</p>
      ) : (
        <Button disabled={state === 'asking'} onClick={() => void change(on ? 'off' : 'on')}>
          {t(on ? 'push.turnOff' : 'push.turnOn')}
        </Button>
      )}
      <p role="status" className="setting-note">
        {on && t('push.on')}
      </p>
      {failed && <FieldError>{t('push.failed')}</FieldError>}
    </Section>
  );
}
