import { newClientId } from '../../foundation/page/client-id.ts';
import { readStored, writeStored } from '../../foundation/page/stored.ts';

/** An appeal being written, kept on this device until the server has it. */
export interface Draft {
  text: string;
  neighborhoodId: string;
  /** The same through every attempt, so that many attempts make one appeal. */
  clientId: string;
  /** When it was last touched, milliseconds. */
  at: number;
  /** Handed in without a network: goes by itself when there is one. */
  waiting: boolean;
}

const keyOf = (slug: string) => `civic.draft.${slug}`;

export function readDraft(slug: string): Draft | null {
  const draft = readStored<Draft>(keyOf(slug));
  return draft && typeof draft.text === 'string' && draft.clientId ? draft : null;
}

/** Keeps what is written; an empty text with nothing chosen keeps nothing. False: no storage. */
export function keepDraft(
  slug: string,
  change: Partial<Pick<Draft, 'text' | 'neighborhoodId' | 'waiting'>>,
): boolean {
  const known = readDraft(slug);
  const draft: Draft = {
    text: '',
    neighborhoodId: '',
    waiting: false,
    ...known,
    ...change,
    clientId: known?.clientId ?? newClientId(),
    at: Date.now(),
  };
  if (!draft.text && !draft.neighborhoodId) return writeStored(keyOf(slug), null);
  return writeStored(keyOf(slug), draft);
}

export function dropDraft(slug: string): void {
  writeStored(keyOf(slug), null);
}
