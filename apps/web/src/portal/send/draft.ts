import type { Attachment } from '@civicconnect/contract';
import { newClientId } from '../../foundation/page/client-id.ts';
import { readStored, writeStored } from '../../foundation/page/stored.ts';

/** An appeal being written, kept on this device until the server has it. */
export interface Draft {
  text: string;
  neighborhoodId: string;
  /** Files that the server keeps for it, and since when, milliseconds. */
  attachments?: readonly Attachment[];
  attachedAt?: number;
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
  change: Partial<Pick<Draft, 'text' | 'neighborhoodId' | 'attachments' | 'waiting'>>,
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
    ...('attachments' in change ? { attachedAt: Date.now() } : {}),
  };
  const isEmpty = !draft.text && !draft.neighborhoodId && !draft.attachments?.length;
  if (isEmpty) return writeStored(keyOf(slug), null);
  return writeStored(keyOf(slug), draft);
}

/** Before signing in the server keeps files for an hour; what is nearly over counts as over. */
const keptMs = 55 * 60_000;

/** The files of a draft that the server still has. */
export function filesOfDraft({ attachments = [], attachedAt = 0 }: Draft): readonly Attachment[] {
  return Date.now() - attachedAt < keptMs ? attachments : [];
}

export function dropDraft(slug: string): void {
  writeStored(keyOf(slug), null);
}
