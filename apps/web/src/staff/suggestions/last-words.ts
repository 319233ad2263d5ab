import type { Message } from '@civicconnect/contract';

/** What somebody wrote last among these messages; empty where they wrote nothing. */
export function lastWordsOf(staffId: string, messages: readonly Message[]): string {
  const own = messages.findLast(
    ({ author, text }) => author.kind === 'staff' && author.id === staffId && text.trim() !== '',
  );
  return own?.text ?? '';
}
