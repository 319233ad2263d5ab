import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FileVariant } from '@civicconnect/contract';
import type { Context } from '../../context.ts';

/** Seconds in which one file keeps one address, so that browsers fetch it once. */
const period = 300;
/** Whole periods for which an address holds beyond the one it was made in. */
const periods = 2;

interface Named {
  organizationId: string;
  id: string;
  variant: FileVariant;
}

function signatureOf(secret: string, { organizationId, id, variant }: Named, expires: number) {
  return createHmac('sha256', secret)
    .update(`civic-file\n${organizationId}\n${id}\n${variant}\n${expires}`)
    .digest('base64url');
}

type Signing = Pick<Context, 'secret' | 'clock'>;

/** An address under which whoever has it gets the file, for ten to fifteen minutes. */
export function signedUrl(context: Signing, named: Named): string {
  const now = context.clock.now().getTime() / 1000;
  const expires = (Math.floor(now / period) + 1 + periods) * period;
  const query = new URLSearchParams({
    ...(named.variant === 'original' ? {} : { as: named.variant }),
    organization: named.organizationId,
    expires: String(expires),
    signature: signatureOf(context.secret, named, expires),
  });
  return `/api/files/${named.id}?${query}`;
}

/** Whether an address is one of ours and still holds. */
export function isSigned(
  context: Signing,
  named: Named,
  given: { expires: number; signature: string },
): boolean {
  if (given.expires * 1000 <= context.clock.now().getTime()) return false;
  const right = Buffer.from(signatureOf(context.secret, named, given.expires));
  const shown = Buffer.from(given.signature);
  return shown.length === right.length && timingSafeEqual(shown, right);
}
