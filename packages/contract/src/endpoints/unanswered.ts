import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { UnansweredGroup } from '../views/knowledge.ts';
import { CursorQuery, Id, listOf } from '../wire.ts';
import { Locale } from '../words.ts';

const tag = 'Assistant and knowledge';
const params = z.object({ id: Id });

export const unansweredEndpoints = {
  listUnanswered: defineEndpoint({
    method: 'GET',
    path: '/unanswered',
    permission: 'knowledge.edit',
    scope: 'knowledge.read',
    tag,
    summary: 'Questions that the assistant could not answer, alike ones together, most asked first',
    query: CursorQuery,
    responses: { 200: listOf(UnansweredGroup) },
  }),
  draftFaq: defineEndpoint({
    method: 'POST',
    path: '/unanswered/{id}/draft',
    permission: 'knowledge.edit',
    tag,
    summary: 'A draft of an FAQ from the questions, and from documents where they say something',
    params,
    responses: {
      200: z.object({
        draft: z.object({
          question: z.string(),
          answer: z.string(),
          keywords: z.array(z.string()),
          language: Locale.nullable(),
          /** Whose words the answer has: a provider's model, or null for the documents' own. */
          model: z.string().nullable(),
        }),
      }),
    },
  }),
  dismissUnanswered: defineEndpoint({
    method: 'POST',
    path: '/unanswered/{id}/dismiss',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'Not a question to answer: the group leaves the list',
    params,
    responses: { 204: null },
  }),
};
