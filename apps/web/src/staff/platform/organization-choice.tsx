import { localized } from '@civicconnect/i18n/browser';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { FilterChoice } from '../parts/filter-choice.tsx';
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
    <FilterChoice
      label={t('platform.organization')}
      any={t('platform.anyOrganization')}
      value={value}
      options={data.items.map(({ id, name }) => [id, localized(name, t.locale)] as const)}
      onChange={onChange}
    />
  );
}
