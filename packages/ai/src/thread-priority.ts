/** Lets a thread wait for the others of its process, where the system can tell threads apart. */
import { readlinkSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * As nice as a background job: of two that want one core, the thread of messages gets three times as
 * much. More would leave analyses behind on a machine that is busy otherwise.
 */
const nice = 5;

/**
 * Gives the calling thread less right to a core than others have. Linux counts threads as it counts
 * processes and tells each its number; elsewhere nothing happens.
 * @returns whether it worked
 */
export function giveWay(): boolean {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    setPriority(thread, Math.min(constants.priority.PRIORITY_LOW, getPriority(thread) + nice));
    return true;
  } catch {
    return false;
  }
}
