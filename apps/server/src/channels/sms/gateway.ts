import type { PartOutcome } from '../../modules/deliveries/sender.ts';

/** What the account at the gateway still holds. */
export type Balance =
  /** `low`: soon nobody can sign in. */
  | { kind: 'known'; amount: number; currency: string; low: boolean }
  /** The gateway does not let our account in. */
  | { kind: 'refused' }
  /** It did not answer, or not sensibly. */
  | { kind: 'unreached' }
  /** There is no account. */
  | { kind: 'none' };

/** Hands text messages over to whoever delivers them. It never throws for what the other side does. */
export interface SmsGateway {
  /** `development` shows the code on the page instead of sending it. */
  readonly name: 'development' | 'eskiz' | 'twilio';
  /**
   * @param phone E.164
   * @param text what the phone shows
   * @param delivery its id in the ledger, given back with what became of it; undefined: it is not there
   */
  send(phone: string, text: string, delivery?: string): Promise<PartOutcome>;
  balance(): Promise<Balance>;
}

/** Sends nothing: the answer to the request carries the code, and the page shows it in a marked box. */
export function createDevelopmentSms(): SmsGateway {
  return {
    name: 'development',
    send: async () => ({ kind: 'taken', externalId: null }),
    balance: async () => ({ kind: 'none' }),
  };
}
