'use client';
import type { Locale, LocalizedText } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDepartments } from '../../brain/departments/use-departments.ts';
import { LocalizedFields } from '../parts/localized-fields.tsx';
import { EmergencyFields } from './emergency-fields.tsx';
import { languageGaps } from './language-gaps.ts';
import { SectionForm } from './section-form.tsx';
import { type Section, type SectionInput, useSection } from './use-section.ts';

const offered: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

/** What citizens' pages offer: languages, address, emergency numbers, figures. */
export function PortalSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const { portal, publicPage } = section.now;
  const setAddress = (value: LocalizedText) =>
    section.set('portal.address', Object.values(value).some(Boolean) ? value : null);
  return (
    <SectionForm
      id="portal"
      title={t('admin.portal.title')}
      about={t('admin.portal.about')}
      section={section}
    >
      <Languages section={section} />
      <LocalizedFields
        label={t('admin.portal.address')}
        value={portal.address ?? { uz: '' }}
        maxLength={500}
        rows={2}
        error={section.error('portal.address')}
        onChange={setAddress}
      />
      <EmergencyFields section={section} />
      <label className="option-row">
        <input
          type="checkbox"
          checked={publicPage}
          onChange={(event) => section.set('publicPage', event.target.checked)}
        />
        <span>
          <span className="block font-medium">{t('admin.portal.public')}</span>
          <span className="block text-text-3">{t('admin.portal.publicNote')}</span>
        </span>
      </label>
    </SectionForm>
  );
}

function Languages({ section }: { section: Section }) {
  const t = useT();
  const { languages } = section.now;
  const choose = (locale: Locale, on: boolean) =>
    section.set(
      'languages',
      offered.filter((one) => (one === locale ? on : languages.includes(one))),
    );
  const problem =
    languages.length === 0 ? t('admin.portal.languageNone') : section.error('languages');
  return (
    <fieldset>
      <legend className="field-label">{t('admin.portal.languages')}</legend>
      <div className="flex flex-wrap gap-x-[20px]">
        {offered.map((locale) => (
          <label key={locale} className="option-row">
            <input
              type="checkbox"
              checked={languages.includes(locale)}
              onChange={(event) => choose(locale, event.target.checked)}
            />
            <span lang={htmlLang(locale)}>{localeNames[locale]}</span>
          </label>
        ))}
      </div>
      {problem && <FieldError>{problem}</FieldError>}
      <p className="setting-note">{t('admin.portal.languagesNote')}</p>
      <Gaps languages={languages} />
    </fieldset>
  );
}

/** Which of the languages departments have no words in. */
function Gaps({ languages }: { languages: readonly Locale[] }) {
  const t = useT();
  const { items } = useDepartments();
  if (!items) return null;
  const gaps = languageGaps(items, languages);
  if (gaps.length === 0) {
    return (
      <p className="mt-[6px] flex items-start gap-[6px] text-ok-text">
        <CircleCheck className="icon-s mt-[2px]" aria-hidden="true" />
        {t('admin.portal.gapsNone')}
      </p>
    );
  }
  return (
    <ul className="mt-[6px]">
      {gaps.map(({ locale, departments }) => (
        <li key={locale} className="flex items-start gap-[6px] text-warn-text">
          <TriangleAlert className="icon-s mt-[2px]" aria-hidden="true" />
          <a
            className="link-button"
            href={`/staff/admin/departments?department=${departments[0]?.id}`}
          >
            {t('admin.portal.gaps', {
              language: `\u2068${localeNames[locale]}\u2069`,
              n: departments.length,
            })}
          </a>
        </li>
      ))}
    </ul>
  );
}
