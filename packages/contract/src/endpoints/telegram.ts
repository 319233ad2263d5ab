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
      'Takes an update of the organization’s bot (Telegram’s own JSON); the secret that Telegram was given comes in X-Telegram-Bot-Api-Secret-Token, 401 without it',
    params: z.object({ organization: OrganizationRef }),
    responses: { 200: z.object({ ok: z.literal(true) }) },
    problems: ['unauthenticated'],
    ignoresAuthorization: true,
    ignoresIdempotencyKey: true,
  }),
};
