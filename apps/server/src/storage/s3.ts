import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { type FileStorage, partsOfKey, StorageError } from './storage.ts';

/** A bucket of a service that speaks S3, addressed by path. */
export interface S3Setup {
  /** Origin, as `https://s3.example.uz`. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

interface Patience {
  /** How long one attempt may take until its answer begins. */
  attemptMs: number;
  /** Before the second attempt; then twice as long each time. */
  pauseMs: number;
  attempts: number;
}

const usual: Patience = { attemptMs: 15_000, pauseMs: 200, attempts: 4 };

/** Worth another attempt: it is busy, or somebody between us is. */
const passing = (status: number) => status === 429 || status === 408 || status >= 500;

/** Objects in a bucket. What passes (SlowDown, a lost connection, no answer in time) is tried again. */
export function openS3Storage(setup: S3Setup, patience: Partial<Patience> = {}): FileStorage {
  const { attemptMs, pauseMs, attempts } = { ...usual, ...patience };
  const client = new AwsClient({
    accessKeyId: setup.accessKey,
    secretAccessKey: setup.secretKey,
    region: setup.region,
    service: 's3',
    retries: 0,
  });

  function addressOf(key: string): string {
    partsOfKey(key);
    return `${setup.endpoint}/${encodeURIComponent(setup.bucket)}/${key}`;
  }

  async function attempt(method: string, address: string, bytes?: Buffer): Promise<Response> {
    const hash = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
    const request = await client.sign(address, {
      method,
      headers: { 'x-amz-content-sha256': hash },
      ...(bytes ? { body: new Uint8Array(bytes) } : {}),
    });
    // Until the answer begins: how long its body takes is up to who reads it.
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), attemptMs);
    try {
      return await fetch(request, { signal: patience.signal, redirect: 'error' });
    } finally {
      clearTimeout(timer);
    }
  }

  /** The answer, whatever it says, unless it is one that passes. */
  async function ask(method: string, key: string, bytes?: Buffer): Promise<Response> {
    const address = addressOf(key);
    let cause: unknown;
    for (let n = 0; n < attempts; n += 1) {
      if (n > 0) await pause(pauseMs * 2 ** (n - 1));
      try {
        const response = await attempt(method, address, bytes);
        if (!passing(response.status)) return response;
        cause = new Error(await said(response));
      } catch (error) {
        cause = error;
      }
    }
    throw new StorageError(`the bucket did not take ${method} in ${attempts} attempts`, { cause });
  }

  return {
    async put(key, bytes) {
      const response = await ask('PUT', key, bytes);
      if (!response.ok)
        throw new StorageError(`the bucket refused a file: ${await said(response)}`);
      await response.arrayBuffer();
    },
    async get(key) {
      const response = await ask('GET', key);
      if (response.status === 404) {
        await response.arrayBuffer();
        return null;
      }
      if (!response.ok || !response.body) {
        throw new StorageError(`the bucket kept a file back: ${await said(response)}`);
      }
      const size = Number(response.headers.get('content-length'));
      const body = Readable.fromWeb(response.body);
      // Whoever reads is told by their own reading; nobody may be.
      body.on('error', () => undefined);
      return { size, body };
    },
    async delete(key) {
      const response = await ask('DELETE', key);
      if (!response.ok && response.status !== 404) {
        throw new StorageError(`the bucket kept a file: ${await said(response)}`);
      }
      await response.arrayBuffer();
    },
  };
}

/** Status and code of a refusal, for the log. */
async function said(response: Response): Promise<string> {
  const body = await response.text().catch(() => '');
  return `${response.status} ${/<Code>([^<]{1,60})<\/Code>/.exec(body)?.[1] ?? ''}`.trim();
}
