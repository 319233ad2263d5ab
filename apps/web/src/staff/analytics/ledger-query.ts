import type { LedgerBreakdown } from '@civicconnect/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { daysOfChoice } from './analytics-query.ts';

export const ledgerBreakdownNames = [
  'day',
  'week',
  'month',
  'purpose',
  'provider',
] as const satisfies readonly LedgerBreakdown[];

/** Of which days, and what its rows are. */
export interface LedgerChoice {
  from: string | null;
  to: string | null;
  by: LedgerBreakdown;
}

export const usualLedger: LedgerChoice = { from: null, to: null, by: 'day' };

export const ledgerAsk = ({ by, ...days }: LedgerChoice, timeZone: string) => ({
  query: { ...daysOfChoice(days, Date.now(), timeZone), by },
});

export function ledgerQuery(client: StaffClient, choice: LedgerChoice, timeZone: string) {
  return queryOptions({
    queryKey: ['ai-ledger', choice] as const,
    queryFn: ({ signal }) => client.aiLedger(ledgerAsk(choice, timeZone), { signal }),
    placeholderData: keepPreviousData,
  });
}
