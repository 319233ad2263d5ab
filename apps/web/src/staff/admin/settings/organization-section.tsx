'use client';
import { useMemo } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { LocalizedFields } from '../parts/localized-fields.tsx';
import { SectionForm } from './section-form.tsx';
import type { SectionInput } from './use-section.ts';
import { useSection } from './use-section.ts';

/** What the organization is called, its zone, and what its numbers begin with. */
export function OrganizationSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { now } = section;
  const { name, region } = now.organization;
  // The stored zone is offered too: a browser may not know every name of it.
  const zones = useMemo(
    () => [...new Set([now.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort(),
    [now.timeZone],
  );
  const example = `${now.numberPrefix}-2026-004817`;
  return (
    <SectionForm
      id="organization"
      title={t('admin.organization.title')}
      about={t('admin.organization.about')}
      section={section}
    >
      <LocalizedFields
        label={t('admin.organization.name')}
        value={name}
        maxLength={200}
        error={section.error('organization.name')}
        onChange={(value) => section.set('organization.name', value)}
      />
      <LocalizedFields
        label={t('admin.organization.region')}
        value={region ?? { uz: '' }}
        maxLength={200}
        error={section.error('organization.region')}
        onChange={(value) =>
          section.set('organization.region', Object.values(value).some(Boolean) ? value : null)
        }
      />
      <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-2">
        <div>
          <Choice
            label={t('admin.organization.timeZone')}
            value={now.timeZone}
            onChange={(value) => section.set('timeZone', value)}
          >
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </Choice>
          <p className="setting-note">{t('admin.organization.timeZoneNote')}</p>
        </div>
        <div>
          <Field
            label={t('admin.organization.prefix')}
            dir="ltr"
            maxLength={6}
            value={now.numberPrefix}
            error={section.error('numberPrefix')}
            onChange={(event) => section.set('numberPrefix', event.target.value.toUpperCase())}
          />
          <p className="setting-note">{t('admin.organization.prefixNote', { example })}</p>
        </div>
      </div>
    </SectionForm>
  );
}
