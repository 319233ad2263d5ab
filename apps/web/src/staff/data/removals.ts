import type { SessionChange } from '../list/changed-list.ts';

/**
 * What has left the reader's sight, and with which rev. An action's answer may come after the event
 * that took the session away: it must not bring it back. A later rev may (an undone correction).
 */
export class Removals {
  readonly #revs = new Map<string, number>();

  /** The changes that still hold, in their order. */
  sift(changes: readonly SessionChange[]): readonly SessionChange[] {
    return changes.filter((change) => {
      if (change.kind === 'removed') {
        const known = this.#revs.get(change.sessionId) ?? -1;
        this.#revs.set(change.sessionId, Math.max(known, change.rev));
        return true;
      }
      const { id, rev } = change.session;
      if (rev <= (this.#revs.get(id) ?? -1)) return false;
      this.#revs.delete(id);
      return true;
    });
  }
}
