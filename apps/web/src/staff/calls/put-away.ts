const storedAs = 'calls-put-away';
/** As many as a long shift puts away. */
const mostKept = 100;

function kept(): string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(storedAs) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function keep(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(storedAs, JSON.stringify(ids.slice(-mostKept)));
  } catch {
    // A browser that keeps nothing shows the call once more on the next page.
  }
}

/** Whether the reader of this tab has put the chat's call away: another page does not bring it back. */
export const isPutAway = (sessionId: string): boolean => kept().includes(sessionId);

export function keepPutAway(sessionId: string): void {
  if (!isPutAway(sessionId)) keep([...kept(), sessionId]);
}

/** The chat waits no longer: when it calls anew, it is heard. */
export function forgetPutAway(sessionId: string): void {
  if (isPutAway(sessionId)) keep(kept().filter((id) => id !== sessionId));
}
