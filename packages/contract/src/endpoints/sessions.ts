import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { SessionCounts } from '../views/people.ts';
import { Session } from '../views/session.ts';
import { CursorQuery, Id, Instant, listOf, WrittenInstant } from '../wire.ts';
import {
  AppealKind,
  Channel,
  CloseReason,
  Priority,
  SessionKind,
  SessionStatus,
} from '../words.ts';

const tag = 'Sessions and messages';
const params = z.object({ id: Id });
const session = { 200: z.object({ session: Session }) };

/** A flag in an address. */
const Flag = z.enum(['true', 'false']);
const Reason = z.string().trim().min(5).max(500);

export const sessionViews = ['unassigned', 'mine', 'held', 'archive', 'triage', 'all'] as const;
export const SessionView = z.enum(sessionViews);
export type SessionView = z.infer<typeof SessionView>;

export const sessionEndpoints = {
  listSessions: defineEndpoint({
    method: 'GET',
    path: '/sessions',
    permission: 'session.list',
    scope: 'sessions.read',
    tag,
    summary: 'The lists of the staff dashboard, most urgent first (the archive: last closed first)',
    query: CursorQuery.extend({
      view: SessionView.default('all'),
      department: Id.optional(),
      status: SessionStatus.optional(),
      channel: Channel.optional(),
      kind: SessionKind.optional(),
      priority: Priority.optional(),
      /** Whose they are: a colleague's id, or `nobody`. */
      assignee: z.union([Id, z.literal('nobody')]).optional(),
      /** With messages of the citizen that its assignee has not read. */
      unread: Flag.optional(),
      /** Past the earlier of the deadlines that still run. */
      late: Flag.optional(),
      /** Closed not before. */
      closedFrom: WrittenInstant.optional(),
      /** Closed before. */
      closedTo: WrittenInstant.optional(),
      closeReason: CloseReason.optional(),
      q: z.string().trim().max(200).optional(),
      sort: z.enum(['urgency', 'newest', 'oldest']).optional(),
    }),
    responses: { 200: listOf(Session) },
  }),
  queue: defineEndpoint({
    method: 'GET',
    path: '/queue',
    permission: 'session.list',
    scope: 'sessions.read',
    tag,
    summary:
      'Who waits to be picked: queue by queue, then triage, each in its order, with its position',
    query: CursorQuery.extend({
      /** One department’s queue alone, or triage. */
      department: z.union([Id, z.literal('triage')]).optional(),
    }),
    responses: { 200: listOf(Session) },
  }),
  sessionCounts: defineEndpoint({
    method: 'GET',
    path: '/sessions/counts',
    permission: 'session.list',
    scope: 'sessions.read',
    tag,
    summary: 'How many sessions stand in each list and queue',
    responses: { 200: SessionCounts },
  }),
  getSession: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}',
    permission: 'session.read',
    scope: 'sessions.read',
    tag,
    summary: 'One session as its caller may see it',
    params,
    responses: { 200: z.object({ session: Session }) },
  }),
  updateSession: defineEndpoint({
    method: 'PATCH',
    path: '/sessions/{id}',
    permission: 'session.correct',
    scope: 'sessions.write',
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
    problems: ['undo_expired', 'invalid_transition'],
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
    scope: 'sessions.write',
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
};
