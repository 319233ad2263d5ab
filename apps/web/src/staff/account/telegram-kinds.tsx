'use client';
import { usualTelegramKinds } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { KindChoices } from '../news/kind-choices.tsx';
import { useChoosing } from '../news/use-choosing.ts';

/** What is sent to my Telegram. */
export function TelegramKinds() {
  const t = useT();
  return (
    <KindChoices
      choosing={useChoosing()}
      legend={t('telegram.choices.kinds')}
      chosen={({ telegram }) => telegram ?? usualTelegramKinds}
      withChosen={(choices, telegram) => ({ ...choices, telegram })}
    />
  );
}
