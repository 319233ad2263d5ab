import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Instant } from '../wire.ts';

const tag = 'Archive';

/** Largest archive that is taken by a form; a larger one is taken at the server's shell. */
export const archiveMegabytes = 4096;

/** What an archive holds, in the order in which it can be taken in: `data/<part>.jsonl` each. */
export const archiveParts = [
  'organization',
  'logo',
  'departments',
  'neighborhoods',
  'staff',
  'staffDepartments',
  'citizens',
  'telegramChats',
  'sessions',
  'importedSessions',
  'timeline',
  'messages',
  'additions',
  'files',
  'translations',
  'deliveries',
  'notes',
  'notifications',
  'feedback',
  'summaries',
  'ratingReminders',
  'analyses',
  'learned',
  'routerCheckpoint',
  'corrections',
  'canaryRuns',
  'injectionLog',
  'injectionVerdicts',
  'documents',
  'documentContents',
  'chunks',
  'faqs',
  'unansweredGroups',
  'unansweredQuestions',
  'answers',
  'improvements',
  'quickReplies',
  'broadcasts',
  'broadcastsSeen',
  'apiKeys',
  'webhooks',
  'aiCalls',
  'audit',
] as const;
export const ArchivePart = z.enum(archiveParts);
export type ArchivePart = z.infer<typeof ArchivePart>;

const importStates = ['checking', 'storing', 'ready', 'failed'] as const;
/** `checking`: nothing is stored yet; `storing`: all of it or nothing; `ready`: it can be worked with. */
export const ImportState = z.enum(importStates);
export type ImportState = z.infer<typeof ImportState>;

export const archiveProblemCodes = [
  /** Not a ZIP, or one that broke off. */
  'not_an_archive',
  /** Made by a newer program, in a format that this one does not know. */
  'unknown_version',
  /** Names that lead out, a name twice, what unpacks to far more than it says. */
  'unsafe',
  /** A part or a file is missing, or is not what was written. */
  'damaged',
  /** A line does not fit: `part`, `line` and `field` say where. */
  'wrong_line',
  /** A line names something that is not in the archive, or something is there twice. */
  'inconsistent',
  /** The organization is no longer empty. */
  'not_empty',
  /** More staff or documents than the platform allows. */
  'limit_reached',
  /** The server stopped before it was done; nothing was kept. */
  'interrupted',
  /** Something else; the server's log knows. */
  'failed',
] as const;
export const ArchiveProblem = z.object({
  code: z.enum(archiveProblemCodes),
  /** The file within the archive. */
  file: z.string().nullable(),
  /** Counted from 1. */
  line: z.number().int().nullable(),
  field: z.string().nullable(),
});
export type ArchiveProblem = z.infer<typeof ArchiveProblem>;

const Progress = z.object({ done: z.number().int(), total: z.number().int() });
export const ArchiveImport = z.object({
  state: ImportState,
  source: z.object({ name: z.string(), exportedAt: Instant }).nullable(),
  rows: Progress,
  files: Progress,
  counts: z.record(z.string(), z.number().int()),
  problem: ArchiveProblem.nullable(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  /** Texts and figures that search and analytics have not taken up yet. */
  catchingUp: z.number().int(),
});
export type ArchiveImport = z.infer<typeof ArchiveImport>;

const Counts = z.array(z.object({ part: ArchivePart, count: z.number().int() }));

/** Everything an organization owns, out and in: docs/archive-format.md. */
export const archiveEndpoints = {
  exportOrganization: defineEndpoint({
    method: 'GET',
    path: '/export',
    permission: 'export',
    tag,
    summary: 'Everything the organization owns, as one ZIP: docs/archive-format.md',
    binary: true,
    responses: { 200: null },
  }),
  exportSize: defineEndpoint({
    method: 'GET',
    path: '/export/size',
    permission: 'export',
    tag,
    summary: 'About how large the archive would be',
    responses: { 200: z.object({ counts: Counts, bytes: z.number().int() }) },
  }),
  importOrganization: defineEndpoint({
    method: 'POST',
    path: '/import',
    permission: 'export',
    tag,
    summary:
      'Takes an archive into the organization, which must be empty: all of it or nothing. How far it is: GET /import.',
    multipart: { file: 'file' },
    responses: { 202: z.object({ import: ArchiveImport }) },
    problems: ['not_empty', 'too_large', 'unsupported_type', 'limit_reached'],
    ignoresIdempotencyKey: true,
  }),
  importStatus: defineEndpoint({
    method: 'GET',
    path: '/import',
    permission: 'export',
    tag,
    summary: 'The last archive that was taken in, and what stands in the way of one',
    responses: { 200: z.object({ import: ArchiveImport.nullable(), inTheWay: Counts }) },
  }),
};
