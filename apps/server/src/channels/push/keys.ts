import { createECDH } from 'node:crypto';
import { keysOf } from '../../modules/auth/keys.ts';

/** By which push services know us (VAPID): base64url, as web-push takes them. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** Made from the installation's secret: browsers that subscribed stay subscribed after a restart. */
export function pushKeysOf(secret: string): PushKeys {
  const curve = createECDH('prime256v1');
  const key = keysOf(secret).push.export();
  curve.setPrivateKey(key);
  // Not as the curve gives it back: without the zeros it begins with, and then nothing can be signed.
  return { publicKey: curve.getPublicKey('base64url'), privateKey: key.toString('base64url') };
}
