import type { AiCall } from '@civicconnect/contract';

/** One line of the ledger before it is stored; see `AiCall`. */
export type LedgerEntry = Omit<AiCall, 'id'> & { organizationId: string };
