/** A file cannot be restored, or not here; the message is one line that says why, and what to do. */
export class BadBackup extends Error {
  override readonly name = 'BadBackup';
}
