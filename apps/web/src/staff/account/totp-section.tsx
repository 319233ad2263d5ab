'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import type { DoneState } from '../parts/use-done.ts';
import { totpQuery } from './account-query.ts';
import { Section } from './section.tsx';
import { TotpDialog, type TotpStep } from './totp-dialog.tsx';

/** With fewer left one is told so in another colour. */
const fewCodes = 3;

/** The second step of logging in: on or off, and the way to change that. */
export function TotpSection({ say }: Pick<DoneState, 'say'>) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const { data } = useQuery(totpQuery(client));
  const [changing, setChanging] = useState<TotpStep | null>(null);
  const on = data?.on ?? false;
  function done(isOn: boolean, recoveryLeft: number) {
    setChanging(null);
    cache.setQueryData(totpQuery(client).queryKey, { on: isOn, recoveryLeft });
    if (isOn === on) return;
    say({
      title: t(isOn ? 'people.totp.turnedOn' : 'people.totp.turnedOff'),
      text: t(isOn ? 'people.totp.turnedOnText' : 'people.totp.turnedOffText'),
    });
  }
  return (
    <Section
      title={t('people.totp.title')}
      about={t('people.totp.about')}
      aside={
        data && (
          <Pill tone={on ? 'ok' : 'neutral'} icon={on ? ShieldCheck : ShieldOff}>
            {t(on ? 'people.totp.on' : 'people.totp.off')}
          </Pill>
        )
      }
    >
      <div className="flex flex-wrap gap-[8px]">
        <Button disabled={!data} onClick={() => setChanging(on ? 'remove' : 'enrol')}>
          {t(on ? 'people.totp.remove' : 'people.totp.enrol')}
        </Button>
        {on && <Button onClick={() => setChanging('codes')}>{t('operate.recovery.make')}</Button>}
      </div>
      {data?.on && (
        <p className="setting-note" data-few={data.recoveryLeft < fewCodes ? '' : undefined}>
          {t('operate.recovery.left', { n: data.recoveryLeft })}
        </p>
      )}
      <p className="setting-note">{t('people.totp.lost')}</p>
      {changing && <TotpDialog step={changing} onClose={() => setChanging(null)} onDone={done} />}
    </Section>
  );
}
