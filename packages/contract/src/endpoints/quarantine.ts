import { z } from 'zod';
import { InjectionSignal } from '../analysis.ts';
import { defineEndpoint } from '../endpoint.ts';
import { OrganizationName } from '../views/platform.ts';
import { Session } from '../views/session.ts';
import { CursorQuery, Id, Instant, listOf, WrittenInstant } from '../wire.ts';
import { SessionStatus } from '../words.ts';

const tag = 'Quarantine';
const params = z.object({ id: Id });

/** What else is known of whoever wrote it. */
const CitizenHistory = z.object({
  since: Instant,
  sessions: z.number().int(),
  released: z.number().int(),
  rejected: z.number().int(),
  /** Their latest other sessions. */
  latest: z.array(
    z.object({
      id: Id,
      number: z.string(),
      status: SessionStatus,
      openedAt: Instant,
      preview: z.string(),
    }),
  ),
});

export const injectionOutcomes = ['waiting', 'released', 'rejected'] as const;
const InjectionOutcome = z.enum(injectionOutcomes);

/** One time that the detector stopped a text, and what a superuser said of it. */
export const InjectionLogEntry = z.object({
  id: Id,
  organization: OrganizationName,
  session: z.object({ id: Id, number: z.string() }),
  seq: z.number().int(),
  /** The beginning of what was stopped. */
  text: z.string(),
  riskScore: z.number(),
  signals: z.array(InjectionSignal),
  at: Instant,
  outcome: InjectionOutcome,
  decidedBy: z.object({ id: Id, name: z.string().nullable() }).nullable(),
  decidedAt: Instant.nullable(),
});
export type InjectionLogEntry = z.infer<typeof InjectionLogEntry>;

export const QuarantinedMessage = z.object({
  organization: OrganizationName,
  history: CitizenHistory,
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
    summary:
      'Messages that the injection detector stopped, in every organization or one, oldest first',
    query: CursorQuery.extend({ organization: Id.optional() }),
    responses: { 200: listOf(QuarantinedMessage) },
  }),
  injectionLog: defineEndpoint({
    method: 'GET',
    path: '/injection-log',
    permission: 'quarantine.manage',
    tag,
    summary: 'Everything that the injection detector stopped, and what became of it; newest first',
    query: CursorQuery.extend({
      organization: Id.optional(),
      outcome: InjectionOutcome.optional(),
      from: WrittenInstant.optional(),
      to: WrittenInstant.optional(),
    }),
    responses: { 200: listOf(InjectionLogEntry) },
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
