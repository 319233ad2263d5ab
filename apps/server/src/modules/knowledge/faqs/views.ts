import type { Faq } from '@civicconnect/contract';
import type { faqs } from '../../../db/schema/index.ts';

export type FaqRow = typeof faqs.$inferSelect;

export function faqView({
  organizationId: _organization,
  createdBy: _author,
  createdAt: _created,
  lastMatchedAt,
  updatedAt,
  ...row
}: FaqRow): Faq {
  return {
    ...row,
    lastMatchedAt: lastMatchedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}

/** What an administrator wrote of it, as the list of acts keeps it. */
export function writtenOf({
  question,
  answer,
  language,
  category,
  keywords,
  priority,
  visibility,
}: FaqRow) {
  return { question, answer, language, category, keywords, priority, visibility };
}
