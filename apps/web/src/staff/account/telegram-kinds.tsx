'use client';
import { type TelegramKind, usualTelegramKinds } from '@civicconnect/contract';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useNews } from '../news/news-context.tsx';
import { offeredKinds } from '../news/offered-kinds.ts';
import { problemText } from '../parts/problem-text.ts';

/** What is sent to my Telegram. Each tick is kept at once. */
export function TelegramKinds() {
  const t = useT();
  const { may } = useDesk();
  const { choices, choose } = useNews();
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const chosen = choices.telegram ?? usualTelegramKinds;

  async function keep(telegram: TelegramKind[]) {
    setSaved(false);
    setProblem(null);
    try {
      await choose({ ...choices, telegram });
      setSaved(true);
    } catch (error) {
      setProblem(problemText(error, t));
    }
  }
  return (
    <>
      <fieldset>
        <legend className="field-label">{t('telegram.choices.kinds')}</legend>
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
    </>
  );
}
