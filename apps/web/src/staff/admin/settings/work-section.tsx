'use client';
import { useId } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { SectionForm } from './section-form.tsx';
import { type SectionInput, useSection } from './use-section.ts';

/** How sessions are picked, and what the assistant is called and hands over to. */
export function WorkSection(input: SectionInput) {
  const t = useT();
  const { departments } = useDesk();
  const section = useSection(input);
  const name = useId();
  const { pickOn, assistant, chat } = section.now;
  const chatProblem = section.error('chat.departmentId');
  return (
    <SectionForm
      id="work"
      title={t('admin.work.title')}
      about={t('admin.work.about')}
      section={section}
    >
      <fieldset>
        <legend className="field-label">{t('admin.work.pickOn')}</legend>
        {(['open', 'button'] as const).map((one) => (
          <label key={one} className="option-row">
            <input
              type="radio"
              name={name}
              checked={pickOn === one}
              onChange={() => section.set('pickOn', one)}
            />
            <span>
              <span className="block font-medium">{t(`admin.work.pickOn.${one}`)}</span>
              <span className="block text-text-3">{t(`admin.work.pickOnNote.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-2">
        <Field
          label={t('admin.work.assistant')}
          maxLength={60}
          value={assistant.name}
          error={section.error('assistant.name')}
          onChange={(event) => section.set('assistant.name', event.target.value)}
        />
        <div>
          <Choice
            label={t('admin.work.chatDepartment')}
            value={chat.departmentId ?? ''}
            onChange={(value) => section.set('chat.departmentId', value || null)}
          >
            <option value="">{t('admin.work.chatRouted')}</option>
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </Choice>
          {chatProblem && <FieldError>{chatProblem}</FieldError>}
          <p className="setting-note">{t('admin.work.chatNote')}</p>
        </div>
      </div>
    </SectionForm>
  );
}
