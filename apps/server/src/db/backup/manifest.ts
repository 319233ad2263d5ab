import { createHash } from 'node:crypto';
import { z } from 'zod';
import { partsOfKey } from '../../storage/storage.ts';

/** Raised when a backup can no longer be read by a program that knows the version before. */
export const formatVersion = 1;
export const formatName = 'civicconnect-backup';

const Count = z.number().int().min(0);
const Sum = { bytes: Count, sha256: z.string().regex(/^[0-9a-f]{64}$/) };

/** A table as it lies in a backup: what `COPY` says of its rows, a line each. */
const TableInBackup = z.strictObject({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  ...Sum,
});
export type TableInBackup = z.infer<typeof TableInBackup>;

/** A counter, and where it stands: a string, since it may exceed what a number holds. */
const SequenceInBackup = z.strictObject({
  schema: z.string(),
  name: z.string(),
  last: z.string().regex(/^-?\d+$/),
  isCalled: z.boolean(),
});
export type SequenceInBackup = z.infer<typeof SequenceInBackup>;

/** `manifest.json`, written last: what a backup is, and what it must hold. */
export const Manifest = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  /** Of the program that made it. */
  program: z.string(),
  takenAt: z.iso.datetime(),
  /** How many migrations its tables have had: the first so many of the program's. */
  migrations: Count.min(1),
  /** Whether a server worked on it meanwhile. */
  wasRunning: z.boolean(),
  /** Of the installation's secret key, see `fingerprintOf`. */
  secret: z.string(),
  tables: z.array(TableInBackup),
  sequences: z.array(SequenceInBackup),
  /** The list of files, `files.jsonl`. */
  files: z.strictObject({ lines: Count, ...Sum }),
});
export type Manifest = z.infer<typeof Manifest>;

/** A line of `files.jsonl`: an object of the storage. */
export const FileInBackup = z.strictObject({
  key: z.string().refine((key) => {
    try {
      return partsOfKey(key) !== null;
    } catch {
      return false;
    }
  }),
  ...Sum,
});
export type FileInBackup = z.infer<typeof FileInBackup>;

export const manifestName = 'manifest.json';
export const filesName = 'files.jsonl';
export const secretName = 'secret.key';
export const tableName = ({ schema, name }: { schema: string; name: string }) =>
  `database/${schema}.${name}.copy`;
export const objectName = (key: string) => `files/${key}`;

/** Tells whether two secrets are the same, and nothing else of them: they are 256 random bits. */
export const fingerprintOf = (secret: string): string =>
  createHash('sha256').update(`civicconnect-backup:${secret}`).digest('hex');
