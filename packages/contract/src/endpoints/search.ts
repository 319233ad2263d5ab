import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { CorrectedWord, Found } from '../views/search.ts';
import { CursorQuery, Id, listOf, WrittenInstant } from '../wire.ts';
import { SessionKind, SessionStatus } from '../words.ts';

export const searchEndpoints = {
  search: defineEndpoint({
    method: 'GET',
    path: '/search',
    permission: 'search',
    tag: 'Sessions and messages',
    summary:
      'Sessions by number, phone or name, then messages, notes and additions by their words, newest first. A page may hold fewer than `limit`, even none, with a cursor: the search goes on from there. Where nothing has all of the words, one page of what has most of them is given, and `looser` says so.',
    query: CursorQuery.extend({
      q: z.string().trim().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      kind: SessionKind.optional(),
      status: SessionStatus.optional(),
      department: Id.optional(),
      /** When the message was written or the session opened: from, and before. */
      from: WrittenInstant.optional(),
      to: WrittenInstant.optional(),
    }),
    responses: {
      200: listOf(Found).extend({
        corrected: z.array(CorrectedWord),
        /** Nothing has all of the words: these have some, what has more of them first. */
        looser: z.boolean(),
      }),
    },
  }),
};
