import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Instant } from '../wire.ts';

const tag = 'People';

/** One person on the web and on Telegram: for citizens and for staff. */
export const telegramLinkEndpoints = {
  telegramLink: defineEndpoint({
    method: 'GET',
    path: '/me/telegram-link',
    permission: 'me',
    tag,
    summary: 'The organization’s bot, and which chat with it is mine',
    responses: {
      200: z.object({
        /** Its name on Telegram, without the @; null where there is no bot that works. */
        bot: z.string().nullable(),
        linked: z.boolean(),
        /** My name on Telegram, as the chat was last seen. */
        title: z.string().nullable(),
      }),
    },
  }),
  makeTelegramLink: defineEndpoint({
    method: 'POST',
    path: '/me/telegram-link',
    permission: 'me',
    tag,
    summary:
      'A link that joins the Telegram chat in which it is opened to me: once, within 15 minutes; it ends the one before',
    responses: { 200: z.object({ url: z.url(), expiresAt: Instant }) },
    /** `unavailable`: the organization has no bot that works. */
    problems: ['unavailable'],
    answersSecret: true,
  }),
  removeTelegramLink: defineEndpoint({
    method: 'DELETE',
    path: '/me/telegram-link',
    permission: 'me',
    tag,
    summary: 'My Telegram chat is mine no more: nothing is sent there',
    responses: { 204: null },
  }),
};
