/** The embedded database cannot be started; the message is one line that says what to do. */
export class EmbeddedDatabaseError extends Error {
  override readonly name: string = 'EmbeddedDatabaseError';
}

/** Another CivicConnect owns this DATA_DIR. */
export class DataDirInUseError extends EmbeddedDatabaseError {
  override readonly name = 'DataDirInUseError';
  readonly dataDir: string;
  /** Process id of the owner as it knows itself, when the database could tell. */
  readonly ownerPid: number | undefined;

  constructor(dataDir: string, ownerPid: number | undefined) {
    const who = ownerPid === undefined ? '' : ` (process ${ownerPid})`;
    super(
      `DATA_DIR ${dataDir} is in use by another CivicConnect${who}. ` +
        'Stop it, or set DATA_DIR to another folder.',
    );
    this.dataDir = dataDir;
    this.ownerPid = ownerPid;
  }
}
