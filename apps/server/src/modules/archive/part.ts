import type { ArchivePart } from '@civicconnect/contract';
import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';

/** A row by the names of its fields, as the program works with it. */
export type Row = Record<string, unknown>;

/** What an import puts in the place of what is not in the archive, or must not be taken as it is. */
export interface Taking {
  now: Date;
  /** A new secret, sealed for this installation. */
  sealedSecret(): string;
  /** A value that nobody knows. */
  unknown(): string;
  /** Whether superusers stay what they are: only where an empty installation is founded. */
  keepsSuperusers: boolean;
}

/** One file of lines in the archive: a table, by the names of its fields. */
export interface Part {
  name: ArchivePart;
  table: PgTable;
  /** Fields that are not in the archive, beside the organization's id. */
  without?: readonly string[];
  /** What a field's column does not say of it: unions and the shapes of JSON. */
  fields?: Readonly<Record<string, z.ZodType>>;
  /** Fields of text in which ids stand. */
  idsIn?: readonly string[];
  /** Fields that give the order of the lines, where the key does not. */
  order?: readonly string[];
  /**
   * Which session a row is of, directly or through its message: what stands in quarantine is left out
   * of the archives of those who may not see it.
   */
  of?: 'session' | 'message' | 'file' | 'self';
  /** Rows that are not meant for an archive at all are left out by this. */
  only?: SQL;
  /** Rows read at a time, where they are large. */
  batch?: number;
  /** An organization that has such rows still counts as empty. */
  mayStand?: true;
  take?: (row: Row, taking: Taking) => Row;
}
