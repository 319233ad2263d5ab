'use client';
import { RotateCcw } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { said } from './said.ts';
import type { Section } from './use-section.ts';

interface SectionFormProps {
  id: string;
  title: string;
  /** What a change of it means. */
  about: string;
  section: Section;
  children: ReactNode;
}

/** One section of the settings: what it is about, its fields, and its own save. */
export function SectionForm({ id, title, about, section, children }: SectionFormProps) {
  const t = useT();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    section.save();
  }
  return (
    <section className="page-section settings-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="section-title" id={`${id}-title`}>
        {title}
      </h2>
      <p className="mb-[14px] text-text-3">{about}</p>
      <form className="grid grid-cols-1 gap-[16px]" onSubmit={onSubmit} noValidate>
        {children}
        <div role="alert">
          {section.problem && <FieldError>{section.problem}</FieldError>}
          {section.theirs.map(({ field, value }) => (
            <p key={field} className="mt-[6px] flex flex-wrap items-center gap-[8px]">
              {t('admin.form.meanwhile', { value: said(value, t) })}
              <Button size="s" onClick={() => section.take(field)}>
                {t('admin.form.takeTheirs')}
              </Button>
            </p>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-[8px]">
          <Button type="submit" look="primary" busy={section.busy} disabled={!section.dirty}>
            {t('admin.form.save')}
          </Button>
          {section.dirty && (
            <Button look="ghost" onClick={section.discard}>
              {t('admin.form.discard')}
            </Button>
          )}
          {!section.isDefault && (
            <Button look="ghost" icon={RotateCcw} onClick={section.reset}>
              {t('admin.form.reset')}
            </Button>
          )}
          {section.dirty && (
            <span className="unsaved">
              <span className="unsaved-dot" aria-hidden="true" />
              {t('admin.form.unsaved')}
            </span>
          )}
        </div>
      </form>
    </section>
  );
}
