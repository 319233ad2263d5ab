import type { KnowledgeDocument } from '@civicconnect/contract';
import type { documents } from '../../../db/schema/index.ts';

export type DocumentRow = typeof documents.$inferSelect;

export function documentView({
  organizationId: _organization,
  revision: _revision,
  liveRevision: _live,
  createdBy: _author,
  removedAt: _removed,
  chunkCount,
  createdAt,
  updatedAt,
  ...row
}: DocumentRow): KnowledgeDocument {
  return {
    ...row,
    chunks: chunkCount,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** What an administrator said of it, as the list of acts keeps it. */
export function saidOf({ title, category, language, visibility, fileName }: DocumentRow) {
  return { title, category, language, visibility, fileName };
}
