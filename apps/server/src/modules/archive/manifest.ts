import { ArchivePart, OrganizationKind } from '@civicconnect/contract';
import { z } from 'zod';

/** Raised when an archive can no longer be read by a program that knows the version before. */
export const formatVersion = 1;
export const formatName = 'civicconnect-archive';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Size = z.number().int().min(0);

/** `manifest.json`: what the archive is, and what it must hold. */
export const Manifest = z.strictObject({
  format: z.literal(formatName),
  version: z.number().int(),
  /** Of the program that made it. */
  program: z.string(),
  exportedAt: z.iso.datetime(),
  organization: z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    kind: OrganizationKind,
    name: z.string(),
  }),
  parts: z.array(z.strictObject({ part: ArchivePart, lines: Size, bytes: Size, sha256: Sha256 })),
  /** The list of files, `files.jsonl`. */
  files: z.strictObject({ lines: Size, bytes: Size, sha256: Sha256 }),
  /** Sessions that whoever made it may not see: they stand in quarantine, or were rejected there. */
  withheldSessions: Size,
});
export type Manifest = z.infer<typeof Manifest>;

/** Only as far as a later version will keep it. */
export const ManifestHead = z.object({ format: z.literal(formatName), version: z.number().int() });

/** A line of `files.jsonl`: an object of the storage. */
export const ListedFile = z.strictObject({
  /** `files/<id>/<variant>` for what was sent, `documents/<id>/original` for what is answered from. */
  path: z.string().regex(/^(?:files|documents)\/[0-9a-f-]{36}\/(?:original|thumbnail)$/),
  bytes: Size,
  sha256: Sha256,
});
export type ListedFile = z.infer<typeof ListedFile>;

export const manifestName = 'manifest.json';
export const filesName = 'files.jsonl';
export const dataName = (part: ArchivePart) => `data/${part}.jsonl`;
