import type { BodyOf, endpoints, Organization, Settings } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { showAccent } from '../../../foundation/page/accent-style.tsx';
import { settingsQuery } from '../../brain/models/models-query.ts';
import { useDesk } from '../../desk/desk-context.tsx';

/** The settings with what the organization is called: one form, one patch. */
export type WholeSettings = Settings & { organization: Pick<Organization, 'name' | 'region'> };
export type WholePatch = BodyOf<typeof endpoints.updateSettings>;

export interface StoredSettings {
  data: WholeSettings | undefined;
  error: Error | null;
  /** Asks for them again, and gives them. */
  refresh(): Promise<WholeSettings | undefined>;
  save(patch: WholePatch): Promise<void>;
}

type Answer = Awaited<ReturnType<ReturnType<typeof useDesk>['client']['settings']>>;

function wholeOf({ settings, organization }: Answer): WholeSettings {
  const { name, region } = organization;
  return { ...settings, organization: { name, region } };
}

/** What the organization has set, and the way to change it: the page around the form follows at once. */
export function useWholeSettings(): StoredSettings {
  const { client, takeOrganization } = useDesk();
  const cache = useQueryClient();
  const asked = settingsQuery(client);
  const query = useQuery(asked);
  return {
    data: query.data && wholeOf(query.data),
    error: query.error,
    refresh: async () => {
      const { data } = await query.refetch();
      return data && wholeOf(data);
    },
    save: async (body) => {
      const answer = await client.updateSettings({ body });
      cache.setQueryData(asked.queryKey, answer);
      takeOrganization(answer.organization);
      showAccent(answer.organization.accent);
    },
  };
}
