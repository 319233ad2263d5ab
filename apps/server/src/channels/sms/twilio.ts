import { createHmac } from 'node:crypto';
import type { DeliveryReason } from '@civicconnect/contract';
import { z } from 'zod';
import type { SmsSetup } from '../../config-channels.ts';
import { sameMac } from '../../modules/auth/keys.ts';
import { call, outcomeOfStatus } from './call.ts';
import type { GatewayOptions } from './eskiz.ts';
import type { SmsGateway } from './gateway.ts';

type TwilioSetup = Extract<SmsSetup, { name: 'twilio' }>;

const Taken = z.object({ sid: z.string().min(1) });
const Problem = z.object({ code: z.number() });
const Money = z.object({ balance: z.coerce.number(), currency: z.string() });

/** twilio.com/docs/api/errors */
const reasons: Record<number, DeliveryReason> = {
  20003: 'not_configured',
  /** This region is not allowed for our account. */
  21408: 'not_configured',
  21606: 'not_configured',
  21659: 'not_configured',
  21703: 'not_configured',
  21211: 'unknown_address',
  21217: 'unknown_address',
  21614: 'unknown_address',
  21612: 'unknown_address',
  /** They answered STOP. */
  21610: 'blocked',
  30003: 'unreachable',
  30004: 'blocked',
  30005: 'unknown_address',
  30006: 'unknown_address',
};

/** Why Twilio could not deliver, by the number that it gives. */
export const reasonOfTwilio = (code: number): DeliveryReason => reasons[code] ?? 'refused';

/** In the account's own currency. */
const lowBalance = 5;

/** Twilio's Programmable Messaging (twilio.com/docs/messaging/api/message-resource). */
export function createTwilio(
  setup: TwilioSetup,
  { callbackUrl, waitMs }: GatewayOptions,
): SmsGateway {
  const account = `${setup.baseUrl}/2010-04-01/Accounts/${encodeURIComponent(setup.accountSid)}`;
  const login = Buffer.from(`${setup.accountSid}:${setup.authToken}`).toString('base64');
  const headers = { authorization: `Basic ${login}` };
  return {
    name: 'twilio',
    async send(phone, text, delivery) {
      const callback = callbackUrl(delivery);
      const body = new URLSearchParams({ To: phone, Body: text });
      body.set(setup.from.startsWith('MG') ? 'MessagingServiceSid' : 'From', setup.from);
      if (callback) body.set('StatusCallback', callback);
      const reply = await call(
        `${account}/Messages.json`,
        { method: 'POST', headers, body },
        waitMs,
      );
      if (reply.kind !== 'answer') return outcomeOfStatus(reply);
      const taken = Taken.safeParse(reply.body);
      if (reply.status < 300 && taken.success) return { kind: 'taken', externalId: taken.data.sid };
      const problem = Problem.safeParse(reply.body);
      const reason = problem.success ? reasons[problem.data.code] : undefined;
      return reason && reply.status < 500 ? { kind: 'refused', reason } : outcomeOfStatus(reply);
    },
    async balance() {
      const reply = await call(`${account}/Balance.json`, { headers }, waitMs);
      if (reply.kind !== 'answer') return { kind: 'unreached' };
      if (reply.status === 401 || reply.status === 403) return { kind: 'refused' };
      const money = Money.safeParse(reply.body);
      if (!money.success) return { kind: 'unreached' };
      const { balance: amount, currency } = money.data;
      return { kind: 'known', amount, currency, low: amount < lowBalance };
    },
  };
}

/**
 * Whether Twilio signed a callback: HMAC-SHA1, by our token, of the address and each field with its
 * value in the order of names (twilio.com/docs/usage/security).
 */
export function isSignedByTwilio(
  authToken: string,
  url: string,
  fields: Record<string, string>,
  signature: string,
): boolean {
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], url);
  return sameMac(createHmac('sha1', authToken).update(signed).digest('base64'), signature);
}
