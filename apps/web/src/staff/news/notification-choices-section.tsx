'use client';
import { Volume2 } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../account/section.tsx';
import { KindChoices } from './kind-choices.tsx';
import { offeredKinds } from './offered-kinds.ts';
import { soundNotice } from './sound.ts';
import { useChoosing } from './use-choosing.ts';

const all = offeredKinds.map(({ kind }) => kind);

/** "Notifications" of one's account: which kinds pop up, and whether they sound. */
export function NotificationChoicesSection() {
  const t = useT();
  const choosing = useChoosing();
  return (
    <Section title={t('news.choices.title')} about={t('news.choices.about')}>
      <KindChoices
        choosing={choosing}
        legend={t('news.choices.kinds')}
        chosen={({ quiet }) => all.filter((kind) => !quiet.includes(kind))}
        // What is stored is what stays quiet, also that which is not offered here.
        withChosen={(choices, loud) => ({
          ...choices,
          quiet: [
            ...choices.quiet.filter((kind) => kind === 'broadcast'),
            ...all.filter((kind) => !loud.includes(kind)),
          ],
        })}
      >
        <div className="flex items-center gap-[12px]">
          <label className="option-row">
            <input
              type="checkbox"
              checked={choosing.choices.sound}
              onChange={(event) => {
                const sound = event.target.checked;
                choosing.choose((choices) => ({ ...choices, sound }));
              }}
            />
            <span>{t('news.choices.sound')}</span>
          </label>
          <Button look="ghost" icon={Volume2} onClick={soundNotice}>
            {t('news.choices.try')}
          </Button>
        </div>
      </KindChoices>
    </Section>
  );
}
