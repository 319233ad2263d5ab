import { localized } from '@civicconnect/i18n/browser';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { organizationsQuery } from './platform-query.ts';

interface OrganizationChoiceProps {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One organization or all of them; nothing where there is only one. */
export function OrganizationChoice({ value, onChange }: OrganizationChoiceProps) {
  const t = useT();
  const { client } = useDesk();
  const { data } = useQuery(organizationsQuery(client));
  if (!data || data.items.length < 2) return null;
  return (
    <Choice
      quiet
      className="filter-choice"
      label={t('platform.organization')}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
    >
      <option value="">{t('platform.anyOrganization')}</option>
      {data.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {localized(name, t.locale)}
        </option>
      ))}
    </Choice>
  );
}
