import { z } from 'zod';

export const webhookEvents = [
  'session.opened',
  'session.routed',
  'session.assigned',
  'session.closed',
  'message.created',
  'escalation.created',
  'feedback.created',
] as const;
/** What another system may be told of. */
export const WebhookEvent = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
