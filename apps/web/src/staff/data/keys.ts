import type { ListFilter } from '../list/filter.ts';

/** Names of what the staff's cache holds. */
export const keys = {
  lists: ['sessions'] as const,
  list: (filter: ListFilter) => ['sessions', filter] as const,
  counts: ['counts'] as const,
  thread: (sessionId: string) => ['thread', sessionId] as const,
  timeline: (sessionId: string, moment: string) => ['timeline', sessionId, moment] as const,
  notes: (sessionId: string) => ['notes', sessionId] as const,
  passage: (documentId: string, start: number, end: number) =>
    ['passage', documentId, start, end] as const,
  suggestions: (sessionId: string, asked: string) => ['suggestions', sessionId, asked] as const,
  summary: (sessionId: string, moment: string) => ['summary', sessionId, moment] as const,
  others: (sessionId: string) => ['others', sessionId] as const,
  colleagues: ['colleagues'] as const,
  translationOffer: ['translation-offer'] as const,
};
