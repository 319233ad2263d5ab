import type { ArchiveProblem, ImportState } from '@civicconnect/contract';
import { foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, json, organizationId } from './columns.ts';
import { organizations } from './organizations.ts';

/** The last time an archive was taken into an organization: how far it is, or what came of it. */
export const archiveImports = pgTable(
  'archive_imports',
  {
    organizationId: organizationId(),
    state: text('state').$type<ImportState>().notNull(),
    /** Whose archive it is, by name, and when it was made; null until it was read so far. */
    source: json<{ name: string; exportedAt: string } | null>('source'),
    rowsTotal: integer('rows_total').notNull().default(0),
    rowsDone: integer('rows_done').notNull().default(0),
    filesTotal: integer('files_total').notNull().default(0),
    filesDone: integer('files_done').notNull().default(0),
    /** Rows of each part, once they are there. */
    counts: json<Record<string, number>>('counts').notNull(),
    problem: json<ArchiveProblem | null>('problem'),
    startedAt: instant('started_at').notNull(),
    /** The last sign of life of the process that does it. */
    seenAt: instant('seen_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
  ],
);
