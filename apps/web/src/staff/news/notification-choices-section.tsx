'use client';
import type { NotificationChoices, NotificationKind, Permission } from '@civicconnect/contract';
import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Section } from '../account/section.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import { useNews } from './news-context.tsx';
import { soundNotice } from './sound.ts';

/** The kinds as they are offered, each with what one must be able to do to be told of it; a broadcast has its line anyway. */
const offered: readonly { kind: NotificationKind; permission: Permission }[] = [
  { kind: 'queued', permission: 'session.pick' },
  { kind: 'assigned', permission: 'session.pick' },
  { kind: 'transferred', permission: 'session.pick' },
  { kind: 'citizen_wrote', permission: 'session.write' },
  { kind: 'mentioned', permission: 'session.notes' },
  { kind: 'wrong_place', permission: 'session.correct' },
  { kind: 'deadline_soon', permission: 'session.list' },
  { kind: 'deadline_late', permission: 'session.list' },
  { kind: 'closing_soon', permission: 'session.write' },
  { kind: 'closed', permission: 'session.write' },
  { kind: 'triage', permission: 'session.without_consideration.approve' },
  { kind: 'moved_again', permission: 'session.without_consideration.approve' },
  {
    kind: 'without_consideration_proposed',
    permission: 'session.without_consideration.approve',
  },
  { kind: 'unattended', permission: 'session.without_consideration.approve' },
  { kind: 'router_alert', permission: 'learned.manage' },
  { kind: 'quarantined', permission: 'quarantine.manage' },
  { kind: 'quarantine_waiting', permission: 'quarantine.count' },
];

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
      await choose(next);
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
        {offered
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
