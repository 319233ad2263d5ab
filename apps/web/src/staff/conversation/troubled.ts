import type { Delivery, Message, Session } from '@civicconnect/contract';

/** What is known of a message's way to the citizen beyond what it was stored with. */
export type Deliveries = ReadonlyMap<string, Delivery>;

/** Whether a word of ours did not reach the citizen, or may not have: what they have read has. */
export function isTroubled(
  { seq, author }: Message,
  { state }: Delivery,
  { readByOther }: Pick<Session, 'readByOther'>,
): boolean {
  if (author.kind !== 'staff' || seq <= readByOther) return false;
  return state === 'failed' || state === 'unconfirmed';
}

/** The messages that are in trouble, oldest first. */
export function troubledOf(
  messages: readonly Message[],
  deliveries: Deliveries,
  session: Pick<Session, 'readByOther'>,
): Message[] {
  return messages.filter((message) =>
    isTroubled(message, deliveries.get(message.id) ?? message.delivery, session),
  );
}
