/** Leaves a provider's model alone while it only fails. */

const inARow = 5;
const window = 20;
const restMs = 30_000;

/** Opens after five failures in a row or ten of the last twenty; after 30 s one trial may pass. */
export class Breaker {
  private readonly recent: boolean[] = [];
  private failuresInARow = 0;
  private openedAt: number | null = null;
  private trialRuns = false;

  /** When it opened and when it will let a trial pass, in milliseconds; null while it is closed. */
  open(): { since: number; retryAt: number } | null {
    return this.openedAt === null
      ? null
      : { since: this.openedAt, retryAt: this.openedAt + restMs };
  }

  /** Whether a call may be made now. A call that was let in must be followed by `succeeded`, `failed` or `left`. */
  enter(now: number): boolean {
    if (this.openedAt === null) return true;
    if (this.trialRuns || now < this.openedAt + restMs) return false;
    this.trialRuns = true;
    return true;
  }

  succeeded(): void {
    this.note(true);
    this.failuresInARow = 0;
    this.trialRuns = false;
    if (this.openedAt === null) return;
    this.openedAt = null;
    this.recent.length = 0;
  }

  failed(now: number): void {
    this.note(false);
    this.failuresInARow += 1;
    const failures = this.recent.filter((worked) => !worked).length;
    const half = this.recent.length === window && failures * 2 >= window;
    if (this.trialRuns || this.failuresInARow >= inARow || half) this.openedAt = now;
    this.trialRuns = false;
  }

  /** The call ended in a way that says nothing about the model. */
  left(): void {
    this.trialRuns = false;
  }

  private note(worked: boolean): void {
    this.recent.push(worked);
    if (this.recent.length > window) this.recent.shift();
  }
}
