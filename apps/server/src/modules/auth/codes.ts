import { randomInt } from 'node:crypto';
import type { Locale } from '@civicconnect/contract';
import { localized, translator } from '@civicconnect/i18n';
import type { Context } from '../../context.ts';
import { signInCodes } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { findOrganization } from '../organizations/queries.ts';
import { refuseSuspended } from '../platform/suspended.ts';
import { keysOf, mac } from './keys.ts';

const codeSeconds = 5 * 60;
const tries = 5;
const resendInSeconds = 60;

/** From where and in which language a request comes. */
export interface Origin {
  /** The client's address. */
  ip: string;
  locale: Locale;
  userAgent: string | undefined;
}

export interface CodeRequest {
  phone: string;
  organization?: string | undefined;
}

/** Bound to its phone and organization, so that a hash of one opens no other. */
export function codeHash(
  context: Context,
  organizationId: string,
  phone: string,
  code: string,
): string {
  return mac(keysOf(context.secret).signInCode, `${organizationId}:${phone}:${code}`);
}

/**
 * Sends a new code, which replaces the one before. The answer is the same for every phone: nobody
 * learns from it who is a citizen here.
 *
 * @throws Refused 404 for an unknown organization, 429, 503 `unavailable` when the gateway failed
 */
export async function requestCode(
  context: Context,
  { phone, organization }: CodeRequest,
  origin: Origin,
) {
  const { limits } = context;
  const { id: organizationId, name } = await findOrganization(context, organization);
  await refuseSuspended(context, { organizationId });
  await limits.consume('codesPerAddress', addressKey(origin.ip));
  await limits.consume('codesPerPhone', phone);
  await limits.consume('codesPerPhoneDaily', phone);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const now = context.clock.now();
  const fresh = {
    codeHash: codeHash(context, organizationId, phone, code),
    triesLeft: tries,
    expiresAt: new Date(now.getTime() + codeSeconds * 1000),
    createdAt: now,
  };
  await context.db.inOrganization(organizationId, (tx) =>
    tx
      .insert(signInCodes)
      .values({ organizationId, phone, ...fresh })
      .onConflictDoUpdate({ target: [signInCodes.organizationId, signInCodes.phone], set: fresh }),
  );
  const text = translator(origin.locale)('server.sms.code', {
    organization: localized(name, origin.locale),
    code,
    minutes: codeSeconds / 60,
  });
  await sendCode(context, phone, text);
  return {
    expiresInSeconds: codeSeconds,
    resendInSeconds,
    ...(context.sms.name === 'development' ? { developmentCode: code } : {}),
  };
}

/**
 * What surely did not go costs nobody a try. Where no answer came it may have gone: that stays
 * counted, so that a silent gateway is not paid for one message after the other.
 */
async function sendCode(context: Context, phone: string, text: string): Promise<void> {
  const { limits, sms, log } = context;
  const outcome = await sms.send(phone, text);
  if (outcome.kind === 'taken') return;
  if (outcome.kind !== 'unknown') {
    await limits.giveBack('codesPerPhone', phone);
    await limits.giveBack('codesPerPhoneDaily', phone);
  }
  log.error({ outcome, gateway: sms.name }, 'a code could not be sent');
  throw new Refused('unavailable');
}
