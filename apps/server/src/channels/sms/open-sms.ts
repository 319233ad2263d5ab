import { assertNever } from '@civicconnect/contract';
import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { keysOf, mac } from '../../modules/auth/keys.ts';
import type { PartOutcome } from '../../modules/deliveries/sender.ts';
import { createEskiz, type GatewayOptions } from './eskiz.ts';
import { createDevelopmentSms, type SmsGateway } from './gateway.ts';
import { smsText } from './text.ts';
import { createTwilio } from './twilio.ts';

/** How the last message went that this process handed over. */
export interface Lately {
  sentAt: Date | null;
  /** Since the last that was taken. */
  failure: { at: Date; outcome: PartOutcome } | null;
}

export interface Sms extends SmsGateway {
  lately(): Lately;
}

/** The part of a callback's address that only our gateway knows: it survives a restart. */
export function callbackToken(secret: string, gateway: SmsGateway['name']): string {
  return mac(keysOf(secret).callback, `sms ${gateway}`);
}

/**
 * Where a gateway tells what became of a message; undefined where it cannot reach us. The delivery is
 * named in it, since what it tells may come before its own answer with its own name for the message.
 */
export function callbackUrlOf(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  secret: string,
  gateway: SmsGateway['name'],
  delivery: string | undefined,
): string | undefined {
  if (publicUrl === undefined) return undefined;
  const path = `/api/sms/${gateway}/callback/${callbackToken(secret, gateway)}`;
  return new URL(delivery ? `${path}?delivery=${delivery}` : path, publicUrl).href;
}

function gatewayOf({ sms }: Config, options: GatewayOptions): SmsGateway {
  switch (sms.name) {
    case 'development':
      return createDevelopmentSms();
    case 'eskiz':
      return createEskiz(sms, options);
    case 'twilio':
      return createTwilio(sms, options);
    default:
      return assertNever(sms);
  }
}

const balanceLastsMs = 30_000;

/** Whoever looks at a page again and again does not ask the gateway each time. */
function askedRarely(ask: SmsGateway['balance'], clock: Clock): SmsGateway['balance'] {
  let last: { at: number; answer: ReturnType<typeof ask> } | null = null;
  return () => {
    const now = clock.now().getTime();
    if (last === null || Math.abs(now - last.at) > balanceLastsMs) {
      last = { at: now, answer: ask() };
    }
    return last.answer;
  };
}

/** The gateway that the installation was told to use. */
export function openSms(config: Config, { secret, clock }: { secret: string; clock: Clock }): Sms {
  const { name } = config.sms;
  const gateway = gatewayOf(config, {
    callbackUrl: (delivery) => callbackUrlOf(config, secret, name, delivery),
  });
  let lately: Lately = { sentAt: null, failure: null };
  return {
    name: gateway.name,
    balance: askedRarely(() => gateway.balance(), clock),
    lately: () => lately,
    async send(phone, text, delivery) {
      const outcome = await gateway.send(phone, smsText(text), delivery);
      lately =
        outcome.kind === 'taken'
          ? { sentAt: clock.now(), failure: null }
          : { ...lately, failure: { at: clock.now(), outcome } };
      return outcome;
    },
  };
}
