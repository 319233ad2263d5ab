import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Feedback, SessionSummary } from '../views/feedback.ts';
import { Addition, Message, TimelineEntry } from '../views/session.ts';
import { ClientId, Id, listOf, Text } from '../wire.ts';
import { filesPerMessage } from './files.ts';

const tag = 'Sessions and messages';
const params = z.object({ id: Id });

export const conversationEndpoints = {
  timeline: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/timeline',
    permission: 'session.read',
    scope: 'sessions.read',
    tag,
    summary: 'History of a session, oldest first',
    params,
    responses: { 200: listOf(TimelineEntry) },
  }),
  markRead: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/read',
    permission: 'session.read',
    tag,
    summary: 'I have read up to this message',
    params,
    body: z.object({ seq: z.number().int().min(0) }),
    responses: { 204: null },
    ignoresIdempotencyKey: true,
  }),
  addAddition: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/additions',
    permission: 'session.escalate',
    tag,
    summary:
      'Keeps words and files beside a locked appeal, for channels that cannot disable typing',
    params,
    body: z.object({
      /** May be empty where there are attachments. */
      text: Text,
      clientId: ClientId.optional(),
      attachments: z.array(Id).max(filesPerMessage).optional(),
    }),
    responses: { 201: z.object({ addition: Addition }) },
    problems: ['invalid_transition'],
  }),
  giveFeedback: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/feedback',
    permission: 'feedback.give',
    tag,
    summary: 'Rates a closed session; editable for 24 hours',
    params,
    body: z.object({
      rating: z.number().int().min(1).max(5),
      comment: z.string().trim().max(2000).optional(),
    }),
    responses: { 200: z.object({ feedback: Feedback }), 201: z.object({ feedback: Feedback }) },
    problems: ['invalid_transition', 'feedback_final'],
  }),
  getFeedback: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/feedback',
    permission: 'feedback.read',
    scope: 'sessions.read',
    tag,
    summary: 'The rating of a session; for staff also what it was about and how it went',
    params,
    responses: {
      200: z.object({
        feedback: Feedback.nullable(),
        /** Soon after a session is closed; never for its citizen. */
        summary: SessionSummary.nullable(),
      }),
    },
  }),
  listMessages: defineEndpoint({
    method: 'GET',
    path: '/messages/{sessionId}',
    permission: 'session.read',
    scope: 'sessions.read',
    tag,
    summary: 'Messages in order; `after` pages on, `before` pages back',
    params: z.object({ sessionId: Id }),
    query: z.object({
      after: z.coerce.number().int().min(0).optional(),
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(100),
    }),
    responses: { 200: listOf(Message) },
  }),
  sendMessage: defineEndpoint({
    method: 'POST',
    path: '/messages/send',
    permission: 'session.write',
    tag,
    summary: 'Sends a message; the same author’s `clientId` again gives the same message (200)',
    body: z.object({
      sessionId: Id,
      /** May be empty where there are attachments. */
      text: Text,
      attachments: z.array(Id).max(filesPerMessage).optional(),
      clientId: ClientId,
    }),
    responses: { 200: z.object({ message: Message }), 201: z.object({ message: Message }) },
    problems: [
      'too_short',
      'too_long',
      'session_locked',
      'not_assigned',
      'routing_unconfirmed',
      'invalid_transition',
    ],
  }),
};
