'use client';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { SectionForm } from '../settings/section-form.tsx';
import { type SectionInput, useSection } from '../settings/use-section.ts';
import { HoursFields } from './hours-fields.tsx';

/** Who takes chats, and when they are there. */
export function PeopleSection(input: SectionInput) {
  const t = useT();
  const { departments } = useDesk();
  const section = useSection(input);
  const { chat, timeZone } = section.now;
  const problem = section.error('chat.departmentId');
  return (
    <SectionForm
      id="people"
      title={t('tuning.people.title')}
      about={t('tuning.people.about')}
      section={section}
    >
      <div className="sm:w-1/2">
        <Choice
          label={t('tuning.people.department')}
          value={chat.departmentId ?? ''}
          onChange={(value) => section.set('chat.departmentId', value || null)}
        >
          <option value="">{t('tuning.people.routed')}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        {problem && <FieldError>{problem}</FieldError>}
      </div>
      <HoursFields
        hours={chat.businessHours}
        timeZone={timeZone}
        error={section.error('chat.businessHours')}
        onChange={(hours) => section.set('chat.businessHours', hours)}
      />
    </SectionForm>
  );
}
