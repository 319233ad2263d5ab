import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Delivery } from '../views/session.ts';
import { CursorQuery, Id, Instant, listOf } from '../wire.ts';
import { DeliveryChannel, DeliveryReason } from '../words.ts';

const tag = 'Deliveries';

/** Something that did not reach a person, or may not have. */
const TroubledDelivery = z.object({
  id: Id,
  channel: DeliveryChannel,
  /** A chat's id, a phone, an e-mail address or a subscription's id. */
  address: z.string(),
  state: z.enum(['failed', 'unconfirmed']),
  reason: DeliveryReason.nullable(),
  session: z.object({ id: Id, number: z.string() }).nullable(),
  messageId: Id.nullable(),
  createdAt: Instant,
});

export const deliveryEndpoints = {
  listDeliveries: defineEndpoint({
    method: 'GET',
    path: '/deliveries',
    permission: 'organization.manage',
    tag,
    summary: 'What did not reach its reader, or may not have; newest first',
    query: CursorQuery.extend({ state: z.enum(['failed', 'unconfirmed']).optional() }),
    responses: { 200: listOf(TroubledDelivery) },
  }),
  resendMessage: defineEndpoint({
    method: 'POST',
    path: '/messages/{id}/resend',
    permission: 'session.hold',
    tag,
    summary: 'Sends again what failed or is unconfirmed: its reader may then get it twice',
    params: z.object({ id: Id }),
    responses: { 200: z.object({ delivery: Delivery }) },
    problems: ['not_assigned', 'invalid_transition'],
  }),
};
