import type { Feedback } from '@civicconnect/contract';
import type { feedback } from '../../db/schema/index.ts';

type Row = typeof feedback.$inferSelect;

const editableMs = 24 * 3600 * 1000;

const editableUntil = (row: Row) => new Date(row.createdAt.getTime() + editableMs);

/** A rating may be changed for 24 hours after it was first given. */
export function isEditable(row: Row, now: Date): boolean {
  return now <= editableUntil(row);
}

export function feedbackView(row: Row): Feedback {
  return {
    rating: row.rating,
    comment: row.comment,
    createdAt: row.createdAt.toISOString(),
    editableUntil: editableUntil(row).toISOString(),
  };
}
