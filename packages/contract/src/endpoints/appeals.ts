import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Message, Session } from '../views/session.ts';
import { ClientId, CursorQuery, Id, Instant, listOf, OrganizationRef, Text } from '../wire.ts';
import { SessionStatus } from '../words.ts';
import { filesPerMessage } from './files.ts';

const tag = 'Sessions and messages';
const params = z.object({ id: Id });

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
      attachments: z.array(Id).max(filesPerMessage).optional(),
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
      200: z.object({
        session: Session,
        text: z.string(),
        organizationName: z.string(),
        verificationCode: z.string(),
      }),
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
    summary: 'Status by tracking number and the last digits of the phone',
    query: z.object({
      number: z.string().min(3).max(40),
      /** Four at least. */
      phoneEnd: z.string().regex(/^\d{4,12}$/),
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
