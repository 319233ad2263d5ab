'use client';
import type { TelegramKind } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useNews } from '../news/news-context.tsx';
import { offeredKinds } from '../news/offered-kinds.ts';
import { problemText } from '../parts/problem-text.ts';
import { mailQuery } from './account-query.ts';
import { Section } from './section.tsx';

/** Which kinds go to my e-mail, where the installation sends any. Each tick is kept at once. */
export function MailSection() {
  const t = useT();
  const { client, may } = useDesk();
  const { data } = useQuery(mailQuery(client));
  const { choices, choose } = useNews();
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const address = data?.address;
  if (!address) return null;
  const chosen = choices.email ?? [];

  async function keep(email: TelegramKind[]) {
    setSaved(false);
    setProblem(null);
    try {
      await choose({ ...choices, email });
      setSaved(true);
    } catch (error) {
      setProblem(problemText(error, t));
    }
  }
  return (
    <Section title={t('mail.title')} about={t('mail.about', { address })}>
      <fieldset>
        <legend className="field-label">{t('mail.kinds')}</legend>
        {offeredKinds
          .filter(({ permission }) => may(permission))
          .map(({ kind }) => (
            <label key={kind} className="option-row">
              <input
                type="checkbox"
                checked={chosen.includes(kind)}
                onChange={(event) =>
                  void keep(
                    event.target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind),
                  )
                }
              />
              <span>{t(`news.kind.${kind}`)}</span>
            </label>
          ))}
      </fieldset>
      <p role="status" className="setting-note">
        {saved && t('news.choices.saved')}
      </p>
      {problem && <FieldError>{problem}</FieldError>}
    </Section>
  );
}
