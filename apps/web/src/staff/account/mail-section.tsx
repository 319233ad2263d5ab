'use client';
import { usualEmailKinds } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { KindChoices } from '../news/kind-choices.tsx';
import { useChoosing } from '../news/use-choosing.ts';
import { mailQuery } from './account-query.ts';
import { Section } from './section.tsx';

/** Which kinds go to my e-mail, where the installation sends any. */
export function MailSection() {
  const t = useT();
  const { client } = useDesk();
  const { data } = useQuery(mailQuery(client));
  const choosing = useChoosing();
  const address = data?.address;
  if (!address) return null;
  return (
    <Section title={t('mail.title')} about={t('mail.about', { address })}>
      <KindChoices
        choosing={choosing}
        legend={t('mail.kinds')}
        chosen={({ email }) => email ?? usualEmailKinds}
        withChosen={(choices, email) => ({ ...choices, email })}
      />
    </Section>
  );
}
