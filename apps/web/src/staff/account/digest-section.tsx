'use client';
import { type DigestWay, digestWays } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useChoosing } from '../news/use-choosing.ts';
import { mailQuery, telegramQuery } from './account-query.ts';
import { Section } from './section.tsx';

/** Where yesterday's figures come in the morning; who has chosen nothing gets them by the usual way. */
export function DigestSection() {
  const t = useT();
  const { client, may } = useDesk();
  const { choices, choose, saved, problem } = useChoosing();
  const mail = useQuery(mailQuery(client));
  const telegram = useQuery(telegramQuery(client));
  if (!may('analytics.organization') || !telegram.data || !mail.data) return null;
  const usual: DigestWay = telegram.data.linked ? 'telegram' : 'email';
  const chosen = choices.digest ?? [usual];
  const offered = digestWays.filter((way) => way === 'telegram' || mail.data.address);
  const tick = (way: DigestWay, on: boolean) =>
    choose((before) => {
      const others = (before.digest ?? [usual]).filter((one) => one !== way);
      return { ...before, digest: on ? [...others, way] : others };
    });
  return (
    <Section title={t('improvement.digest.mine')} about={t('improvement.digest.mineAbout')}>
      <fieldset>
        <legend className="field-label">{t('improvement.digest.by')}</legend>
        {offered.map((way) => (
          <label key={way} className="option-row">
            <input
              type="checkbox"
              checked={chosen.includes(way)}
              onChange={(event) => tick(way, event.target.checked)}
            />
            <span>{t(`improvement.digest.way.${way}`)}</span>
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
