import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { WebhookEvent } from '../webhook-events.ts';
import { CursorQuery, Id, Instant, listOf } from '../wire.ts';

const tag = 'Integration';
const params = z.object({ id: Id });
const Url = z.url({ protocol: /^https?$/ }).max(2000);
const Events = z
  .array(WebhookEvent)
  .min(1)
  .refine((list) => new Set(list).size === list.length, { params: { kind: 'repeated' } });

/** Where another system hears what happens, and how it does. */
export const Webhook = z.object({
  id: Id,
  url: z.string(),
  events: z.array(WebhookEvent),
  active: z.boolean(),
  /** Why it is not: switched off by an administrator, or since nothing was taken for a day. */
  offReason: z.enum(['admin', 'failing']).nullable(),
  /** Since when nothing was taken though something was brought. */
  failingSince: Instant.nullable(),
  lastTakenAt: Instant.nullable(),
  /** What waits to be brought. */
  waiting: z.number().int(),
  createdAt: Instant,
});
export type Webhook = z.infer<typeof Webhook>;

export const webhookProblems = [
  /** It answered with something else than 2xx. */
  'status',
  /** No whole answer within ten seconds. */
  'timeout',
  /** Its name is not known, or nothing answers there. */
  'unreachable',
  /** One of its addresses is not the internet’s. */
  'private_address',
  /** It answered with another address: none is followed. */
  'redirect',
] as const;
export const WebhookProblem = z.enum(webhookProblems);
export type WebhookProblem = z.infer<typeof WebhookProblem>;

const WebhookAttempt = z.object({
  at: Instant,
  milliseconds: z.number().int(),
  status: z.number().int().nullable(),
  /** Null where it was taken. */
  problem: WebhookProblem.nullable(),
  /** How its answer begins. */
  answer: z.string(),
});

export const WebhookDelivery = z.object({
  /** What the receiver knows it by (`X-CivicConnect-Delivery`): the same at each attempt and replay. */
  id: Id,
  event: z.union([WebhookEvent, z.literal('ping')]),
  sessionId: Id.nullable(),
  state: z.enum(['queued', 'taken', 'failed']),
  attempts: z.number().int(),
  /** Of the last attempt. */
  status: z.number().int().nullable(),
  problem: WebhookProblem.nullable(),
  /** When it is tried next; null where it is not. */
  nextAt: Instant.nullable(),
  createdAt: Instant,
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

export const WebhookDeliveryDetail = WebhookDelivery.extend({
  /** What is signed and sent. */
  body: z.string(),
  log: z.array(WebhookAttempt),
});
export type WebhookDeliveryDetail = z.infer<typeof WebhookDeliveryDetail>;

const one = { 200: z.object({ webhook: Webhook }) };
const common = { permission: 'organization.manage', tag } as const;

/** Other systems are told what happens: signed, in order for each session, at least once. */
export const webhookEndpoints = {
  listWebhooks: defineEndpoint({
    ...common,
    method: 'GET',
    path: '/webhooks',
    summary: 'Webhooks of the organization, newest first',
    query: CursorQuery,
    responses: { 200: listOf(Webhook) },
  }),
  createWebhook: defineEndpoint({
    ...common,
    method: 'POST',
    path: '/webhooks',
    summary: 'Tells an address of these events from now on. The answer alone has the secret.',
    body: z.strictObject({ url: Url, events: Events }),
    responses: { 201: z.object({ id: Id, secret: z.string(), webhook: Webhook }) },
    answersSecret: true,
  }),
  updateWebhook: defineEndpoint({
    ...common,
    method: 'PATCH',
    path: '/webhooks/{id}',
    summary: 'Address, events, on or off; what is left out stays',
    params,
    body: z.strictObject({ url: Url, events: Events, active: z.boolean() }).partial(),
    responses: one,
  }),
  deleteWebhook: defineEndpoint({
    ...common,
    method: 'DELETE',
    path: '/webhooks/{id}',
    summary: 'Takes a webhook away, with its log and what waits',
    params,
    responses: { 204: null },
  }),
  rotateWebhookSecret: defineEndpoint({
    ...common,
    method: 'POST',
    path: '/webhooks/{id}/secret',
    summary: 'A new secret: what is brought from now on is signed with it',
    params,
    responses: { 201: z.object({ secret: z.string() }) },
    answersSecret: true,
  }),
  pingWebhook: defineEndpoint({
    ...common,
    method: 'POST',
    path: '/webhooks/{id}/ping',
    summary: 'Sends a test, also where the webhook is switched off',
    params,
    responses: { 202: z.object({ delivery: WebhookDelivery }) },
  }),
  listWebhookDeliveries: defineEndpoint({
    ...common,
    method: 'GET',
    path: '/webhooks/{id}/deliveries',
    summary: 'What was brought or waits, newest first; kept for 30 days',
    params,
    query: CursorQuery,
    responses: { 200: listOf(WebhookDelivery) },
  }),
  webhookDelivery: defineEndpoint({
    ...common,
    method: 'GET',
    path: '/webhook-deliveries/{id}',
    summary: 'One delivery with what is sent and each attempt',
    params,
    responses: { 200: z.object({ delivery: WebhookDeliveryDetail }) },
  }),
  replayWebhookDelivery: defineEndpoint({
    ...common,
    method: 'POST',
    path: '/webhook-deliveries/{id}/replay',
    summary: 'Brings a delivery again, under the same id',
    params,
    responses: { 202: z.object({ delivery: WebhookDelivery }) },
    /** `invalid_transition`: its webhook is switched off. */
    problems: ['invalid_transition'],
  }),
};
