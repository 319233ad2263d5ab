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
import { TotpDialog } from './totp-dialog.tsx';

/** The second step of logging in: on or off, and the way to change that. */
export function TotpSection({ say }: Pick<DoneState, 'say'>) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const { data } = useQuery(totpQuery(client));
  const [changing, setChanging] = useState<'enrol' | 'remove' | null>(null);
  const on = data?.on ?? false;
  function done(isOn: boolean) {
    setChanging(null);
    cache.setQueryData(totpQuery(client).queryKey, { on: isOn });
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
      <Button disabled={!data} onClick={() => setChanging(on ? 'remove' : 'enrol')}>
        {t(on ? 'people.totp.remove' : 'people.totp.enrol')}
      </Button>
      <p className="setting-note">{t('people.totp.lost')}</p>
      {changing && <TotpDialog step={changing} onClose={() => setChanging(null)} onDone={done} />}
    </Section>
  );
}
