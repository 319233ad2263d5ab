/** By which ways things leave the installation, and what other sides tell of them. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Id, Instant } from '../wire.ts';
import { DeliveryReason } from '../words.ts';

const tag = 'Channels';
const token = z.object({ token: z.string().min(1).max(200) });
/** What a gateway posts: names and texts, as a form or as JSON. */
const Fields = z.record(z.string().max(100), z.string().max(4000));
const callback = {
  method: 'POST',
  permission: 'public',
  tag,
  params: token,
  /** Of the ledger; left out for what is not in it. */
  query: z.object({ delivery: Id.optional() }),
  body: Fields,
  form: true,
  responses: { 204: null },
  ignoresIdempotencyKey: true,
  ignoresAuthorization: true,
} as const;

/** How one way does. */
const ChannelReport = z.object({
  /** Who carries it: a gateway's name, a mail server's host; null: nothing is set up. */
  provider: z.string().nullable(),
  /** Why the last did not leave, or would not; null where all is well. */
  problem: DeliveryReason.nullable(),
  lastSentAt: Instant.nullable(),
});

const Balance = z.object({
  amount: z.number(),
  /** ISO 4217. */
  currency: z.string(),
  /** Soon nobody can sign in. */
  low: z.boolean(),
});

/** How the organization's bot does. */
const BotReport = z.object({
  /** Its name on Telegram, without the @; null where there is no bot, or Telegram was not reached yet. */
  bot: z.string().nullable(),
  /** Whose token it is: the organization's own, the installation's; null: there is no bot. */
  token: z.enum(['own', 'installation']).nullable(),
  /** How it hears of what was written. */
  mode: z.enum(['webhook', 'polling']),
  /** When Telegram last answered. */
  seenAt: Instant.nullable(),
  /** Telegram's own words; null where all is well. */
  problem: z.string().nullable(),
  /** Messages to it that were put aside within 30 days, since they could not be handled. */
  givenUp: z.number().int(),
});

export const channelEndpoints = {
  channels: defineEndpoint({
    method: 'GET',
    path: '/channels',
    permission: 'organization.manage',
    tag,
    summary:
      'How the ways out do: text messages with what the account still holds, e-mail, push, the bot',
    responses: {
      200: z.object({
        sms: ChannelReport.extend({ balance: Balance.nullable() }),
        mail: ChannelReport,
        push: ChannelReport,
        telegram: BotReport,
      }),
    },
  }),
  testTelegram: defineEndpoint({
    method: 'POST',
    path: '/channels/telegram/test',
    permission: 'organization.manage',
    tag,
    summary: 'Sends a test message to my own Telegram',
    responses: { 202: z.object({}) },
    /** `unavailable`: there is no bot. `invalid_transition`: I have not joined my Telegram. */
    problems: ['unavailable', 'invalid_transition'],
  }),
  eskizCallback: defineEndpoint({
    ...callback,
    path: '/sms/eskiz/callback/{token}',
    summary: 'What became of a text message, told by Eskiz at the address that it was given',
  }),
  twilioCallback: defineEndpoint({
    ...callback,
    path: '/sms/twilio/callback/{token}',
    summary: 'What became of a text message, told and signed by Twilio',
  }),
};
