import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { OrganizationRef } from '../wire.ts';

export const telegramEndpoints = {
  telegramWebhook: defineEndpoint({
    method: 'POST',
    path: '/telegram/{organization}/webhook',
    permission: 'public',
    tag: 'Channels',
    summary:
      'Takes an update of the organization’s bot; the secret that Telegram was given comes in X-Telegram-Bot-Api-Secret-Token, 401 without it',
    params: z.object({ organization: OrganizationRef }),
    /** Telegram’s Update, looked at once the secret was found right. */
    body: z.unknown().optional(),
    responses: { 200: z.object({ ok: z.literal(true) }) },
    problems: ['unauthenticated'],
    ignoresAuthorization: true,
    ignoresIdempotencyKey: true,
  }),
};
