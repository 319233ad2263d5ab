'use client';
import { Plus, X } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { LocalizedFields } from '../parts/localized-fields.tsx';
import type { Section } from './use-section.ts';

const field = 'portal.emergencyNumbers';
const most = 12;

/** Numbers to call at once, each with what it is in every language. */
export function EmergencyFields({ section }: { section: Section }) {
  const t = useT();
  const numbers = section.now.portal.emergencyNumbers;
  type Entry = (typeof numbers)[number];
  const put = (at: number, change: Partial<Entry>) =>
    section.set(
      field,
      numbers.map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
    );
  return (
    <fieldset>
      <legend className="field-label">{t('admin.portal.emergency')}</legend>
      <ul className="line-list">
        {numbers.map(({ number, label }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is being typed is no key
          <li key={at} className="emergency-row">
            <Field
              label={t('admin.portal.number')}
              className="emergency-number"
              dir="ltr"
              inputMode="tel"
              maxLength={20}
              value={number}
              error={section.error(`${field}.${at}.number`)}
              onChange={(event) => put(at, { number: event.target.value })}
            />
            <div className="emergency-words">
              <LocalizedFields
                label={t('admin.portal.label')}
                value={label}
                maxLength={120}
                error={section.error(`${field}.${at}.label`)}
                onChange={(value) => put(at, { label: value })}
              />
            </div>
            <IconButton
              icon={X}
              label={t('admin.portal.emergencyRemove', { number })}
              onClick={() =>
                section.set(
                  field,
                  numbers.filter((_, index) => index !== at),
                )
              }
            />
          </li>
        ))}
      </ul>
      {numbers.length < most && (
        <Button
          icon={Plus}
          className="mt-[8px]"
          onClick={() => section.set(field, [...numbers, { number: '', label: { uz: '' } }])}
        >
          {t('admin.portal.emergencyAdd')}
        </Button>
      )}
    </fieldset>
  );
}
