import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { RetentionPatch } from '../settings-retention.ts';
import { Id, Instant, Phone } from '../wire.ts';
import { SessionKind } from '../words.ts';

/** What is held of a citizen: as much as a deletion would remove. */
export const Holdings = z.object({
  sessions: z.number().int(),
  messages: z.number().int(),
  files: z.number().int(),
  /** Sessions that are open: nobody would answer them any more. */
  open: z.array(z.object({ id: Id, number: z.string(), kind: SessionKind })),
});
export type Holdings = z.infer<typeof Holdings>;

/** How much rules of retention would remove tonight, or removed in a night. */
export const RetentionCounts = z.object({
  sessions: z.number().int(),
  rejected: z.number().int(),
  injectionLog: z.number().int(),
  aiCalls: z.number().int(),
  deliveries: z.number().int(),
  webhookLog: z.number().int(),
  notifications: z.number().int(),
});
export type RetentionCounts = z.infer<typeof RetentionCounts>;

export const dataRightsEndpoints = {
  exportMe: defineEndpoint({
    method: 'GET',
    path: '/me/export',
    permission: 'me.data',
    tag: 'People',
    summary: 'Everything that is held of me: a ZIP archive with JSON and my files',
    binary: true,
    responses: { 200: null },
  }),
  myHoldings: defineEndpoint({
    method: 'GET',
    path: '/me/holdings',
    permission: 'me.data',
    tag: 'People',
    summary: 'How much is held of me, and which of my sessions are open',
    responses: { 200: Holdings },
  }),
  deleteMe: defineEndpoint({
    method: 'DELETE',
    path: '/me',
    permission: 'me.data',
    tag: 'People',
    summary:
      'Deletes everything that is held of me; open sessions are withdrawn. It cannot be undone',
    responses: { 204: null },
    ignoresIdempotencyKey: true,
  }),
  findCitizen: defineEndpoint({
    method: 'POST',
    path: '/citizens/find',
    permission: 'citizen.delete',
    tag: 'Administration',
    summary: 'A citizen by phone or by the number of a session, with how much is held of them',
    body: z.union([
      z.strictObject({ phone: Phone }),
      z.strictObject({ number: z.string().trim().min(1).max(40) }),
    ]),
    responses: {
      200: z.object({
        citizen: z.object({
          id: Id,
          name: z.string().nullable(),
          phone: z.string().nullable(),
          createdAt: Instant,
        }),
        holdings: Holdings,
      }),
    },
  }),
  deleteCitizen: defineEndpoint({
    method: 'POST',
    path: '/citizens/{id}/delete',
    permission: 'citizen.delete',
    tag: 'Administration',
    summary: 'Deletes everything that is held of a citizen who asked for it in writing',
    params: z.object({ id: Id }),
    body: z.object({
      /** Where the written request is to be found: kept with the record of the act. */
      request: z.string().trim().min(5).max(200),
    }),
    responses: { 204: null },
  }),
  retention: defineEndpoint({
    method: 'GET',
    path: '/settings/retention',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'The last night in which the rules of retention removed something, or looked',
    responses: {
      200: z.object({
        last: z
          .object({
            /** By the organization’s time zone. */
            day: z.iso.date(),
            /** Null while something is left to remove. */
            endedAt: Instant.nullable(),
            removed: RetentionCounts,
          })
          .nullable(),
      }),
    },
  }),
  previewRetention: defineEndpoint({
    method: 'POST',
    path: '/settings/retention/preview',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'How much rules of retention would remove tonight; what is left out is as it is set',
    body: RetentionPatch,
    responses: { 200: z.object({ removes: RetentionCounts }) },
  }),
};
