import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Improvement, Settlement } from '../views/improvement.ts';
import { Id, Instant, listOf } from '../wire.ts';
import { SessionKind } from '../words.ts';

const params = z.object({ id: Id });
const tag = 'Analytics';
const answer = { 200: z.object({ improvement: Improvement }) };

export const improvementEndpoints = {
  listImprovements: defineEndpoint({
    method: 'GET',
    path: '/improvements',
    permission: 'analytics.organization',
    tag,
    summary:
      'Suggestions for improvement, drawn from ratings, questions, corrections and deadlines',
    /** `settled`: those that were put away, the latest first. */
    query: z.object({ view: z.enum(['open', 'settled']).default('open') }),
    responses: {
      200: listOf(Improvement).extend({
        /** When they were last drawn; null before the first time. */
        drawnAt: Instant.nullable(),
      }),
    },
  }),
  drawImprovements: defineEndpoint({
    method: 'POST',
    path: '/improvements/draw',
    permission: 'analytics.organization',
    tag,
    summary: 'Draws the suggestions anew now; by itself it is done every hour',
    responses: { 204: null },
  }),
  settleImprovement: defineEndpoint({
    method: 'POST',
    path: '/improvements/{id}/settle',
    permission: 'analytics.organization',
    tag,
    summary: 'Puts a suggestion away as done or for later; it comes back only if it repeats',
    params,
    body: z.object({ as: Settlement }),
    responses: answer,
  }),
  restoreImprovement: defineEndpoint({
    method: 'POST',
    path: '/improvements/{id}/restore',
    permission: 'analytics.organization',
    tag,
    summary: 'Brings a suggestion back that was put away',
    params,
    responses: answer,
  }),
};

export const feedbackReminderEndpoints = {
  feedbackReminder: defineEndpoint({
    method: 'GET',
    path: '/feedback/reminder',
    permission: 'feedback.give',
    tag: 'Sessions and messages',
    summary:
      'The closed session that I was reminded to rate and have not rated yet, if there is one',
    responses: {
      200: z.object({
        session: z
          .object({ id: Id, number: z.string(), kind: SessionKind, closedAt: Instant })
          .nullable(),
      }),
    },
  }),
};
