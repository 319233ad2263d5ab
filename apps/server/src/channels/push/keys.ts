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
  curve.setPrivateKey(keysOf(secret).push.export());
  return {
    publicKey: curve.getPublicKey('base64url'),
    privateKey: curve.getPrivateKey('base64url'),
  };
}
