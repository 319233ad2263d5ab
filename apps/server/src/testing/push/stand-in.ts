import type { ECDH } from 'node:crypto';
import { createDecipheriv, hkdfSync } from 'node:crypto';
import { listen } from '../sms/stand-in.ts';

export interface ReceivedPush {
  endpoint: string;
  /** By which we said who we are: the public key of VAPID. */
  key: string;
  /** What the browser reads, decrypted. */
  shown: { title: string; body: string; url: string; tag: string };
}

export interface PushStandIn {
  received: ReceivedPush[];
  /** Addresses of browsers that are no more: 410. */
  gone: Set<string>;
  /** A new browser with its keys; gives its address. */
  add(curve: ECDH, auth: string): string;
  close(): Promise<void>;
}

/** RFC 8188 and 8291: one record, aes128gcm. */
function decrypt(body: Buffer, curve: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', curve.computeSecret(sender), auth, about, 32));
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(
      hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${purpose}\0`), bytes),
    );
  const opening = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  opening.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}

/** A push service on a port of this machine, with the browsers behind it. */
export async function startPush(): Promise<PushStandIn> {
  const browsers = new Map<string, { curve: ECDH; auth: Buffer }>();
  const received: ReceivedPush[] = [];
  const gone = new Set<string>();
  const { url, close } = await listen(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const endpoint = `${url}${request.url}`;
    const browser = browsers.get(endpoint);
    if (!browser || gone.has(endpoint)) {
      response.writeHead(410).end();
      return;
    }
    const key = request.headers.authorization?.match(/k=([\w-]+)/)?.[1] ?? '';
    const shown = JSON.parse(decrypt(Buffer.concat(parts), browser.curve, browser.auth));
    received.push({ endpoint, key, shown });
    response.writeHead(201).end();
  });
  return {
    received,
    gone,
    close,
    add(curve, auth) {
      const endpoint = `${url}/push/${browsers.size + 1}`;
      browsers.set(endpoint, { curve, auth: Buffer.from(auth, 'base64url') });
      return endpoint;
    },
  };
}
