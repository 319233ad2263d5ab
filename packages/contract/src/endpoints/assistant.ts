import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Citation, Session } from '../views/session.ts';
import { Id, OrganizationRef } from '../wire.ts';
import { EscalationReason, Locale } from '../words.ts';

const tag = 'Assistant and knowledge';
const params = z.object({ id: Id });
const session = { 200: z.object({ session: Session }) };

export const answerSources = ['faq', 'documents', 'none'] as const;
/** What the assistant says to a question. */
export const Answer = z.object({
  answer: z.string(),
  source: z.enum(answerSources),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  citations: z.array(Citation),
  /** Why a human takes over, or is offered; null when nobody needs to. */
  escalate: z.object({ reason: EscalationReason, offered: z.boolean() }).nullable(),
});
export type Answer = z.infer<typeof Answer>;

/** A reply that staff may take over, and what it rests on. */
export const Suggestion = z.object({
  /** Null where nothing supports one. */
  draft: z.string().nullable(),
  citations: z.array(Citation),
  documents: z.array(
    z.object({
      documentId: Id,
      title: z.string(),
      page: z.number().int().nullable(),
      start: z.number().int(),
      end: z.number().int(),
      quote: z.string(),
      score: z.number(),
    }),
  ),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** Why: one of the reasons; any other words are a wish for a person. */
const WrittenReason = z
  .string()
  .trim()
  .max(500)
  .transform((words) => EscalationReason.safeParse(words).data ?? 'requested_human')
  .pipe(EscalationReason);

export const chatEndpoints = {
  openChat: defineEndpoint({
    method: 'POST',
    path: '/sessions',
    permission: 'session.open',
    tag,
    summary:
      'Opens a chat with the assistant: whoever shows nothing gets a session key; an open chat is returned, not doubled',
    body: z.object({
      organization: OrganizationRef.optional(),
      name: z.string().trim().min(1).max(80).optional(),
      locale: Locale.optional(),
    }),
    responses: {
      200: z.object({ session: Session, sessionKey: z.string().nullable() }),
      201: z.object({ session: Session, sessionKey: z.string().nullable() }),
    },
    problems: ['organization_suspended'],
    ignoresIdempotencyKey: true,
  }),
  escalate: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/escalate',
    permission: 'session.escalate',
    tag,
    summary: 'From the assistant to the human queue',
    params,
    body: z.object({ reason: WrittenReason.optional() }).optional(),
    responses: session,
    problems: ['invalid_transition'],
  }),
  takeOver: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/take-over',
    permission: 'session.take_over',
    tag,
    summary: 'A watching member of staff steps in; the assistant falls silent',
    params,
    responses: session,
    problems: ['invalid_transition', 'already_assigned'],
  }),
  handBack: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/hand-back',
    permission: 'session.take_over',
    tag,
    summary: 'The assignee gives the chat back to the assistant',
    params,
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  makeAppeal: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/make-appeal',
    permission: 'session.escalate',
    tag,
    summary: 'The chat becomes an appeal and is routed like one; the talk so far goes along',
    params,
    responses: session,
    problems: ['invalid_transition', 'not_assigned', 'open_session_exists'],
  }),
};

export const askEndpoints = {
  ask: defineEndpoint({
    method: 'POST',
    path: '/ask',
    permission: 'assistant.ask',
    scope: 'ask',
    tag,
    summary:
      'A question to the assistant, in a chat or alone; streams with `Accept: text/event-stream`',
    body: z.object({
      message: z.string().trim().min(1).max(4000),
      sessionId: Id.optional(),
      organization: OrganizationRef.optional(),
    }),
    responses: { 200: Answer },
    problems: ['session_locked', 'invalid_transition', 'too_long'],
    streams: true,
  }),
  previewAssistant: defineEndpoint({
    method: 'POST',
    path: '/assistant/preview',
    permission: 'knowledge.edit',
    tag,
    summary:
      'What the assistant would say to a visitor, and why it would call a person; nothing is stored',
    body: z.object({ question: z.string().trim().min(1).max(4000) }),
    responses: { 200: Answer },
  }),
};

/** The internal assistant: for staff, over all that they may read. */
export const copilotEndpoints = {
  suggestions: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/suggestions',
    permission: 'session.notes',
    tag,
    summary: 'Documents and a draft of a reply for what the citizen asks, with citations',
    params,
    responses: { 200: Suggestion },
  }),
  askCopilot: defineEndpoint({
    method: 'POST',
    path: '/copilot/ask',
    permission: 'session.notes',
    tag,
    summary:
      'The internal assistant: over all documents and the past sessions that the caller may read',
    body: z.object({ question: z.string().trim().min(1).max(4000), sessionId: Id.optional() }),
    responses: {
      200: z.object({
        answer: z.string().nullable(),
        confidence: z.number(),
        citations: z.array(Citation),
        sessions: z.array(z.object({ sessionId: Id, number: z.string(), quote: z.string() })),
      }),
    },
  }),
};
