import { z } from 'zod';
import { InjectionSignal } from '../analysis.ts';
import { defineEndpoint } from '../endpoint.ts';
import { Session } from '../views/session.ts';
import { CursorQuery, Id, Instant, listOf } from '../wire.ts';

const tag = 'Quarantine';
const params = z.object({ id: Id });

export const QuarantinedMessage = z.object({
  session: Session,
  text: z.string(),
  riskScore: z.number(),
  signals: z.array(InjectionSignal),
  quarantinedAt: Instant,
});
export type QuarantinedMessage = z.infer<typeof QuarantinedMessage>;

export const quarantineEndpoints = {
  listQuarantine: defineEndpoint({
    method: 'GET',
    path: '/quarantine',
    permission: 'quarantine.manage',
    tag,
    summary: 'Messages that the injection detector stopped, oldest first',
    query: CursorQuery,
    responses: { 200: listOf(QuarantinedMessage) },
  }),
  release: defineEndpoint({
    method: 'POST',
    path: '/quarantine/{id}/release',
    permission: 'quarantine.manage',
    tag,
    summary: 'A false alarm: the session goes on to routing',
    params,
    responses: { 200: z.object({ session: Session }) },
    problems: ['invalid_transition'],
  }),
  reject: defineEndpoint({
    method: 'POST',
    path: '/quarantine/{id}/reject',
    permission: 'quarantine.manage',
    tag,
    summary: 'Closes the session; its citizen is told neutrally',
    params,
    responses: { 200: z.object({ session: Session }) },
    problems: ['invalid_transition'],
  }),
};
