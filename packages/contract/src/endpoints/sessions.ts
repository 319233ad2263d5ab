import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { SessionCounts } from '../views/people.ts';
import { Addition, Feedback, Message, Session, TimelineEntry } from '../views/session.ts';
import { ClientId, CursorQuery, Id, Instant, listOf, OrganizationRef } from '../wire.ts';
import { AppealKind, Priority, SessionStatus } from '../words.ts';

const tag = 'Sessions and messages';
const params = z.object({ id: Id });
const session = { 200: z.object({ session: Session }) };

/** Length is checked by the organization's own limits; this is only the wall against abuse. */
const Text = z.string().max(20_000);
const Reason = z.string().trim().min(5).max(500);

export const sessionViews = ['unassigned', 'mine', 'held', 'archive', 'triage', 'all'] as const;
export const SessionView = z.enum(sessionViews);
export type SessionView = z.infer<typeof SessionView>;

export const appealEndpoints = {
  openAppeal: defineEndpoint({
    method: 'POST',
    path: '/appeals',
    permission: 'appeal.open',
    tag,
    summary: 'Opens an appeal. An open, unlocked appeal takes the text as a further message (200).',
    body: z.object({
      text: Text,
      neighborhoodId: Id.optional(),
      attachments: z.array(Id).max(10).optional(),
      clientId: ClientId.optional(),
    }),
    responses: {
      200: z.object({ session: Session, message: Message }),
      201: z.object({ session: Session, message: Message }),
    },
    /** `duplicate` names the session in `params.sessionId` and `params.number`; the length problems carry `params.length`, `min`, `max`. */
    problems: ['too_short', 'too_long', 'duplicate', 'session_locked'],
  }),
  listAppeals: defineEndpoint({
    method: 'GET',
    path: '/appeals',
    permission: 'appeal.list',
    tag,
    summary: 'My appeals, newest first',
    query: CursorQuery,
    responses: { 200: listOf(Session) },
  }),
  receipt: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/receipt',
    permission: 'session.read',
    tag,
    summary: 'Receipt of an appeal with the code that verifies it',
    params,
    responses: {
      200: z.object({ session: Session, text: z.string(), organizationName: z.string(), verificationCode: z.string() }),
    },
  }),
  verifyReceipt: defineEndpoint({
    method: 'GET',
    path: '/verify/{code}',
    permission: 'public',
    tag: 'Public',
    summary: 'Confirms that a receipt is genuine: number, date and department, nothing else',
    params: z.object({ code: z.string().regex(/^[0-9A-Za-z-]{10,64}$/) }),
    responses: {
      200: z.object({
        number: z.string(),
        openedAt: Instant,
        status: SessionStatus,
        department: z.string().nullable(),
        organizationName: z.string(),
      }),
    },
  }),
  track: defineEndpoint({
    method: 'GET',
    path: '/track',
    permission: 'public',
    tag: 'Public',
    summary: 'Status by tracking number and the last four digits of the phone',
    query: z.object({
      number: z.string().min(3).max(40),
      phoneEnd: z.string().regex(/^\d{4}$/),
      organization: OrganizationRef.optional(),
    }),
    responses: {
      200: z.object({
        number: z.string(),
        status: SessionStatus,
        department: z.string().nullable(),
        openedAt: Instant,
        closedAt: Instant.nullable(),
        resolutionDueAt: Instant,
      }),
    },
  }),
};

export const sessionEndpoints = {
  listSessions: defineEndpoint({
    method: 'GET',
    path: '/sessions',
    permission: 'session.list',
    tag,
    summary: 'The lists of the staff dashboard, most urgent first (the archive: last closed first)',
    query: CursorQuery.extend({
      view: SessionView.default('all'),
      department: Id.optional(),
      status: SessionStatus.optional(),
      q: z.string().trim().max(200).optional(),
      sort: z.enum(['urgency', 'newest', 'oldest']).optional(),
    }),
    responses: { 200: listOf(Session) },
  }),
  sessionCounts: defineEndpoint({
    method: 'GET',
    path: '/sessions/counts',
    permission: 'session.list',
    tag,
    summary: 'How many sessions stand in each list and queue',
    responses: { 200: SessionCounts },
  }),
  getSession: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}',
    permission: 'session.read',
    tag,
    summary: 'One session as its caller may see it',
    params,
    responses: { 200: z.object({ session: Session }) },
  }),
  updateSession: defineEndpoint({
    method: 'PATCH',
    path: '/sessions/{id}',
    permission: 'session.correct',
    tag,
    summary: 'Sets the legal kind or the priority',
    params,
    body: z.object({ appealKind: AppealKind, priority: Priority }).partial(),
    responses: session,
    problems: ['invalid_transition'],
  }),
  assign: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/assign',
    permission: 'session.pick',
    tag,
    summary: 'Picks a session: of two who pick at once exactly one wins',
    params,
    responses: session,
    /** `already_assigned` names the winner in `params.name`. */
    problems: ['already_assigned', 'invalid_transition'],
  }),
  confirmRouting: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/confirm-routing',
    permission: 'session.correct',
    tag,
    summary: '“This is the right department”: teaches the router',
    params,
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  correct: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/correct',
    permission: 'session.correct',
    tag,
    summary: 'Moves the session to another department and teaches the router',
    params,
    body: z.object({ departmentId: Id, reason: Reason }),
    responses: {
      200: z.object({
        session: Session,
        learned: z.object({ id: Id, similarNow: z.number().int(), undoUntil: Instant }),
      }),
    },
    problems: ['invalid_transition'],
  }),
  undoCorrection: defineEndpoint({
    method: 'POST',
    path: '/corrections/{id}/undo',
    permission: 'session.correct',
    tag,
    summary: 'Takes one’s own correction back within 10 minutes',
    params,
    responses: session,
    problems: ['undo_expired', 'invalid_transition', 'already_assigned'],
  }),
  hold: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/hold',
    permission: 'session.hold',
    tag,
    summary: 'Puts an active session on hold',
    params,
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  resume: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/resume',
    permission: 'session.hold',
    tag,
    summary: 'Takes a held session up again',
    params,
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  close: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/close',
    permission: 'session.end',
    tag,
    summary: 'Ends a session as resolved',
    params,
    body: z.object({ reason: z.string().trim().max(500).optional() }).optional(),
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  reopen: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/reopen',
    permission: 'session.reopen',
    tag,
    summary: 'Opens a closed session again: once, within 7 days, by its citizen',
    params,
    responses: session,
    problems: ['invalid_transition', 'open_session_exists'],
  }),
  wrongPlace: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/wrong-place',
    permission: 'session.escalate',
    tag,
    summary: '“Not this department”: staff see it; place in the queue and clock stay',
    params,
    body: z.object({ comment: z.string().trim().max(500).optional() }).optional(),
    responses: session,
    problems: ['invalid_transition'],
  }),
  timeline: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/timeline',
    permission: 'session.read',
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
    summary: 'Keeps a text beside a locked appeal, for channels that cannot disable typing',
    params,
    body: z.object({ text: Text.min(1), clientId: ClientId.optional() }),
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
    body: z.object({ rating: z.number().int().min(1).max(5), comment: z.string().trim().max(2000).optional() }),
    responses: { 200: z.object({ feedback: Feedback }), 201: z.object({ feedback: Feedback }) },
    problems: ['invalid_transition', 'feedback_final'],
  }),
  getFeedback: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/feedback',
    permission: 'feedback.read',
    tag,
    summary: 'The rating of a session',
    params,
    responses: { 200: z.object({ feedback: Feedback.nullable() }) },
  }),
  listMessages: defineEndpoint({
    method: 'GET',
    path: '/messages/{sessionId}',
    permission: 'session.read',
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
      text: z.string().max(20_000),
      attachments: z.array(Id).max(10).optional(),
      clientId: ClientId,
    }),
    responses: { 200: z.object({ message: Message }), 201: z.object({ message: Message }) },
    problems: ['too_short', 'too_long', 'session_locked', 'not_assigned', 'routing_unconfirmed', 'invalid_transition'],
  }),
};
