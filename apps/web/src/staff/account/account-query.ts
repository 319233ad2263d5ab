import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';

export function loginsQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['my-logins'] as const,
    queryFn: ({ signal }) => client.logins({}, { signal }),
    staleTime: 5_000,
  });
}

export function totpQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['my-totp'] as const,
    queryFn: async ({ signal }) => {
      const { on, recoveryLeft } = await client.totp({}, { signal });
      return { on, recoveryLeft };
    },
    staleTime: 5_000,
  });
}

export function telegramQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['my-telegram'] as const,
    queryFn: ({ signal }) => client.telegramLink({}, { signal }),
    staleTime: 5_000,
  });
}

/** Where my notices by e-mail go, if anywhere. */
export function mailQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['my-mail'] as const,
    queryFn: ({ signal }) => client.noticeMail({}, { signal }),
    staleTime: 60_000,
  });
}
