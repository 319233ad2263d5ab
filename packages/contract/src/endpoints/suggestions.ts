import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Id } from '../wire.ts';
import { KnowledgeKind } from '../words.ts';

export const suggestionEndpoints = {
  suggestKnowledge: defineEndpoint({
    method: 'POST',
    path: '/suggestions',
    permission: 'knowledge.suggest',
    tag: 'Assistant and knowledge',
    summary:
      'Suggests a text for an FAQ, a document or a quick reply to those who may write one; gives how many were told',
    body: z.object({
      about: KnowledgeKind,
      text: z.string().trim().min(5).max(4000),
      /** The session in which it came up: one that the caller may read. */
      sessionId: Id.optional(),
    }),
    responses: { 201: z.object({ told: z.number().int() }) },
  }),
};
