import { date, foreignKey, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant, json, organizationId } from './columns.ts';
import { organizations } from './organizations.ts';

/** Of each organization the last night in which its rules of retention were carried out. */
export const retentionRuns = pgTable(
  'retention_runs',
  {
    organizationId: organizationId(),
    /** The day by the organization's own time zone. */
    day: date('day').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Null while something is left to do. */
    endedAt: instant('ended_at'),
    /** What was removed so far, by rule. */
    removed: json<Record<string, number>>('removed').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
  ],
);
