import type { DeliveryChannel, DeliveryReason } from '@civicconnect/contract';

/** What became of one part of a delivery. */
export type PartOutcome =
  /** The other side has it, under this name. */
  | { kind: 'taken'; externalId: string | null }
  /** Not taken, and said when to come again; `everyone`: this holds for the whole channel, not this address. */
  | { kind: 'later'; seconds: number; everyone: boolean }
  /** Surely not taken (nobody was reached, or they said so): tried again with growing pauses. */
  | { kind: 'again' }
  /** Refused for good. */
  | { kind: 'refused'; reason: DeliveryReason }
  /** It was sent and no answer came: it may have been taken, and is not sent again. */
  | { kind: 'unknown' };

export interface PartToSend {
  /** Of the delivery: what the other side may give back when it tells what became of it. */
  id: string;
  organizationId: string;
  address: string;
  content: Record<string, unknown>;
  /** From 0. */
  part: number;
}

/** How a channel sends. It never throws for what the other side does. */
export interface Sender {
  readonly channel: DeliveryChannel;
  /** At most one part to an address in so many ms, and so many parts a second in all for an organization. */
  readonly pace: { readonly addressMs: (address: string) => number; readonly perSecond: number };
  /** How many parts the content makes; at least 1. */
  parts(content: Record<string, unknown>): number;
  send(part: PartToSend): Promise<PartOutcome>;
}
