'use client';
import { Scale } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { AmountField } from '../parts/amount-field.tsx';
import { characters, durationUnits, spanUnits } from '../parts/units.ts';
import { SectionForm } from './section-form.tsx';
import { type SectionInput, useSection } from './use-section.ts';

/** How long an appeal may be, and when the same text is a repeat. */
export function AppealSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { minLength, maxLength, duplicateSeconds } = section.now.appeal;
  return (
    <SectionForm
      id="appeal"
      title={t('admin.appeal.title')}
      about={t('admin.appeal.about')}
      section={section}
    >
      <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-3">
        <AmountField
          label={t('admin.appeal.min')}
          units={characters(1, 500)}
          value={minLength}
          error={section.error('appeal.minLength')}
          onChange={(value) => section.set('appeal.minLength', value)}
        />
        <AmountField
          label={t('admin.appeal.max')}
          units={characters(100, 20_000)}
          value={maxLength}
          error={section.error('appeal.maxLength')}
          onChange={(value) => section.set('appeal.maxLength', value)}
        />
        <AmountField
          label={t('admin.appeal.duplicate')}
          units={durationUnits}
          value={duplicateSeconds}
          error={section.error('appeal.duplicateSeconds')}
          onChange={(value) => section.set('appeal.duplicateSeconds', value)}
        />
      </div>
    </SectionForm>
  );
}

const spans = ['application', 'complaint', 'proposal', 'studied', 'extended'] as const;

/** By when citizens are answered. */
export function DeadlinesSection(input: SectionInput) {
  const t = useT();
  const { organization } = useDesk();
  const section = useSection(input);
  const { firstReplySeconds, resolution } = section.now.deadlines;
  return (
    <SectionForm
      id="deadlines"
      title={t('admin.deadlines.title')}
      about={t('admin.deadlines.about')}
      section={section}
    >
      {organization.kind === 'government' && (
        <p className="banner">
          <Scale className="icon-s" aria-hidden="true" />
          {t('admin.deadlines.law')}
        </p>
      )}
      <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-2 lg:grid-cols-3">
        <AmountField
          label={t('admin.deadlines.firstReply')}
          units={durationUnits}
          value={firstReplySeconds}
          error={section.error('deadlines.firstReplySeconds')}
          onChange={(value) => section.set('deadlines.firstReplySeconds', value)}
        />
        {spans.map((name) => (
          <AmountField
            key={name}
            label={t(`admin.deadlines.${name}`)}
            units={spanUnits}
            value={resolution[name]}
            error={section.error(`deadlines.resolution.${name}`)}
            onChange={(value) => section.set(`deadlines.resolution.${name}`, value)}
          />
        ))}
      </div>
    </SectionForm>
  );
}

const timers = [
  'inactiveSeconds',
  'heldSeconds',
  'assistingSeconds',
  'warnSeconds',
  'reopenSeconds',
] as const;

/** When what is silent closes by itself. */
export function TimersSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  return (
    <SectionForm
      id="timers"
      title={t('admin.timers.title')}
      about={t('admin.timers.about')}
      section={section}
    >
      <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-2 lg:grid-cols-3">
        {timers.map((name) => (
          <AmountField
            key={name}
            label={t(`admin.timers.${name}`)}
            units={durationUnits}
            value={section.now.timers[name]}
            error={section.error(`timers.${name}`)}
            onChange={(value) => section.set(`timers.${name}`, value)}
          />
        ))}
      </div>
    </SectionForm>
  );
}
