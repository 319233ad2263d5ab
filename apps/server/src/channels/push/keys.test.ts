import { expect, it } from 'vitest';
import webPush from 'web-push';
import { keysOf } from '../../modules/auth/keys.ts';
import { pushKeysOf } from './keys.ts';

it('are whole for a secret whose key begins with a zero: one in 256 does', () => {
  const secret = Array.from({ length: 5000 }, (_, n) => `secret ${n}`).find(
    (one) => keysOf(one).push.export()[0] === 0,
  );
  if (secret === undefined) throw new Error('no such secret was found');
  const { publicKey, privateKey } = pushKeysOf(secret);
  expect(Buffer.from(privateKey, 'base64url')).toHaveLength(32);
  const subject = 'mailto:admin@localhost';
  const headers = webPush.getVapidHeaders(
    'https://push.example',
    subject,
    publicKey,
    privateKey,
    'aes128gcm',
  );
  expect(headers.Authorization).toContain(publicKey);
});
