'use client';
import type { NotificationChoices, NotificationKind } from '@civicconnect/contract';
import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Section } from '../account/section.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import { useNews } from './news-context.tsx';
import { offeredKinds } from './offered-kinds.ts';
import { soundNotice } from './sound.ts';

/** "Notifications" of one's account: which kinds pop up, and whether they sound. Each tick is kept at once. */
export function NotificationChoicesSection() {
  const t = useT();
  const { may } = useDesk();
  const { choices, choose } = useNews();
  const [shown, setShown] = useState(choices);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);

  async function keep(next: NotificationChoices) {
    const before = shown;
    setShown(next);
    setSaved(false);
    setProblem(null);
    try {
      await choose({ ...choices, quiet: next.quiet, sound: next.sound });
      setSaved(true);
    } catch (error) {
      setShown(before);
      setProblem(problemText(error, t));
    }
  }
  const setLoud = (kind: NotificationKind, loud: boolean) =>
    keep({
      ...shown,
      quiet: loud ? shown.quiet.filter((one) => one !== kind) : [...shown.quiet, kind],
    });
  return (
    <Section title={t('news.choices.title')} about={t('news.choices.about')}>
      <fieldset>
        <legend className="field-label">{t('news.choices.kinds')}</legend>
        {offeredKinds
          .filter(({ permission }) => may(permission))
          .map(({ kind }) => (
            <label key={kind} className="option-row">
              <input
                type="checkbox"
                checked={!shown.quiet.includes(kind)}
                onChange={(event) => void setLoud(kind, event.target.checked)}
              />
              <span>{t(`news.kind.${kind}`)}</span>
            </label>
          ))}
      </fieldset>
      <div className="flex items-center gap-[12px]">
        <label className="option-row">
          <input
            type="checkbox"
            checked={shown.sound}
            onChange={(event) => void keep({ ...shown, sound: event.target.checked })}
          />
          <span>{t('news.choices.sound')}</span>
        </label>
        <Button look="ghost" icon={Volume2} onClick={soundNotice}>
          {t('news.choices.try')}
        </Button>
      </div>
      <p role="status" className="setting-note">
        {saved && t('news.choices.saved')}
      </p>
      {problem && <FieldError>{problem}</FieldError>}
    </Section>
  );
}
