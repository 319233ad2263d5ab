import type { Readable } from 'node:stream';

/** An object of the storage on its way out. */
export interface StoredObject {
  /** Bytes. */
  size: number;
  /** Fails when it breaks off: what arrived is then not the object. */
  body: Readable;
}

/**
 * Where the bytes of files lie. A key is `organization/file/variant`: two ids and a word, so nothing
 * that a sender wrote is ever part of a path.
 */
export interface FileStorage {
  /** Resolves when the object is kept for good; the same key again replaces it. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** Null: there is no such object. */
  get(key: string): Promise<StoredObject | null>;
  /** Nothing to delete is fine. */
  delete(key: string): Promise<void>;
}

/** The storage cannot be reached, or refuses us; nothing is wrong with who asks. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const keyShape = new RegExp(`^(${id})/(${id})/([a-z]+)$`);

/** The parts of a key. Throws for anything else. */
export function partsOfKey(key: string): { organizationId: string; id: string; variant: string } {
  const [, organizationId, fileId, variant] = keyShape.exec(key) ?? [];
  if (!organizationId || !fileId || !variant) throw new Error(`not a key of a file: ${key}`);
  return { organizationId, id: fileId, variant };
}
