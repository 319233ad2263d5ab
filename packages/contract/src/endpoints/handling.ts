import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Session } from '../views/session.ts';
import { Translation } from '../views/translation.ts';
import { Note } from '../views/workplace.ts';
import { Id, listOf } from '../wire.ts';
import { Locale } from '../words.ts';

const tag = 'Sessions and messages';
const params = z.object({ id: Id });
const session = { 200: z.object({ session: Session }) };
/** What a person must write before a step that someone else will have to understand. */
const reason = z.object({ reason: z.string().trim().min(5).max(500) });

/** What staff do with a session beside answering it. */
export const handlingEndpoints = {
  transfer: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/transfer',
    permission: 'session.transfer',
    tag,
    summary: 'Hands a session to a colleague who may read it; they are told at once',
    params,
    body: z.object({ staffId: Id }),
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  extendDeadline: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/extend-deadline',
    permission: 'session.extend',
    tag,
    summary: 'Lengthens the resolution: for study by its assignee, once more by the head',
    params,
    body: reason,
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  proposeWithoutConsideration: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/without-consideration',
    permission: 'session.without_consideration.propose',
    tag,
    summary: 'Proposes to close without consideration: a second person decides',
    params,
    body: reason,
    responses: session,
    problems: ['invalid_transition', 'not_assigned'],
  }),
  approveWithoutConsideration: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/without-consideration/approve',
    permission: 'session.without_consideration.approve',
    tag,
    summary: 'The second person agrees: the session is closed without consideration',
    params,
    responses: session,
    problems: ['invalid_transition'],
  }),
  otherSessions: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/others',
    permission: 'session.list',
    tag,
    summary: 'The latest other sessions of the same citizen that the caller may read',
    params,
    responses: { 200: listOf(Session) },
  }),
  listNotes: defineEndpoint({
    method: 'GET',
    path: '/sessions/{id}/notes',
    permission: 'session.notes',
    scope: 'sessions.read',
    tag,
    summary: 'What staff wrote to each other beside a session, oldest first',
    params,
    responses: { 200: listOf(Note) },
  }),
  addNote: defineEndpoint({
    method: 'POST',
    path: '/sessions/{id}/notes',
    permission: 'session.notes',
    scope: 'sessions.write',
    tag,
    summary: 'Writes an internal note; a colleague named as @Name is told',
    params,
    body: z.object({ text: z.string().trim().min(1).max(4000) }),
    responses: { 201: z.object({ note: Note }) },
  }),
  translationOffer: defineEndpoint({
    method: 'GET',
    path: '/translation',
    permission: 'session.translate',
    tag,
    summary: 'Whether messages can be translated here: only with a provider of language models',
    responses: { 200: z.object({ available: z.boolean() }) },
  }),
  translateMessage: defineEndpoint({
    method: 'POST',
    path: '/messages/{id}/translate',
    permission: 'session.translate',
    tag,
    summary: 'A message in another language; without a provider 503 `unavailable`',
    params,
    body: z.object({ to: Locale }),
    responses: { 200: z.object({ translation: Translation }) },
    problems: ['unavailable', 'rate_limited'],
  }),
};
