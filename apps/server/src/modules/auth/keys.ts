import {
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';

/** The installation's secret is never used itself: each purpose has a key of its own. */
interface Keys {
  readonly accessToken: KeyObject;
  readonly refreshToken: KeyObject;
  readonly signInCode: KeyObject;
  readonly sealing: KeyObject;
  readonly recoveryCode: KeyObject;
  /** The part of an address that only a gateway of ours knows. */
  readonly callback: KeyObject;
  /** The private key by which push services know us. */
  readonly push: KeyObject;
  /** What a repeated request is known by. */
  readonly repeats: KeyObject;
}

const known = new Map<string, Keys>();

export function keysOf(secret: string): Keys {
  const found = known.get(secret);
  if (found) return found;
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `civicconnect ${purpose}`, 32)));
  const made: Keys = {
    accessToken: derive('access token'),
    refreshToken: derive('refresh token'),
    signInCode: derive('sign-in code'),
    sealing: derive('sealing'),
    recoveryCode: derive('recovery code'),
    callback: derive('callback'),
    push: derive('web push'),
    repeats: derive('repeated requests'),
  };
  known.set(secret, made);
  return made;
}

/** Base64url of HMAC-SHA256. */
export function mac(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares in a time that tells nothing of where two texts differ. */
export function sameMac(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
