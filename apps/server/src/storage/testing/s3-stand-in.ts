import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Setup } from '../s3.ts';

/**
 * A bucket on a local port that speaks S3's REST protocol as far as we use it: objects by path, XML
 * errors, and requests signed with Signature Version 4, recomputed here from what arrived.
 */
export interface S3StandIn {
  setup: S3Setup;
  objects: Map<string, Buffer>;
  /** What becomes of the next requests, one each; afterwards all is well again. */
  faults: Fault[];
  requests: string[];
  close(): Promise<void>;
}

/** `slow_down`: 503. `silence`: no answer. `half`: the body breaks off. `reset`: the connection does. */
export type Fault = 'slow_down' | 'silence' | 'half' | 'reset';

const region = 'samarqand-1';
const accessKey = 'AKIASTANDIN';
const secretKey = 'a-secret-of-the-tests/with+signs=';
const bucket = 'civic-files';

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string) =>
  createHmac('sha256', key).update(data).digest();

/** Throws unless the request carries the signature that its own parts ask for. */
function verify(request: IncomingMessage, body: Buffer): void {
  const header = request.headers.authorization ?? '';
  const shape =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, key, day = '', inRegion = '', signed = '', signature] = shape.exec(header) ?? [];
  const claimed = String(request.headers['x-amz-content-sha256']);
  if (key !== accessKey || inRegion !== region) throw new Error('InvalidAccessKeyId');
  if (claimed !== sha256(body)) throw new Error('XAmzContentSHA256Mismatch');
  const names = signed.split(';');
  if (!names.includes('host') || !names.includes('x-amz-date')) throw new Error('AccessDenied');
  const url = new URL(request.url ?? '/', 'http://bucket');
  const canonical = [
    request.method,
    url.pathname,
    url.searchParams.toString(),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    signed,
    claimed,
  ].join('\n');
  const date = String(request.headers['x-amz-date']);
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const dayKey = hmac(`AWS4${secretKey}`, day);
  const signingKey = hmac(hmac(hmac(dayKey, region), 's3'), 'aws4_request');
  if (hmac(signingKey, toSign).toString('hex') !== signature) {
    throw new Error('SignatureDoesNotMatch');
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
}

function answer(
  objects: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  half: boolean,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://bucket');
  if (!pathname.startsWith(`/${bucket}/`)) {
    refuse(response, 404, 'NoSuchBucket');
    return;
  }
  const key = pathname.slice(bucket.length + 2);
  switch (request.method) {
    case 'PUT':
      objects.set(key, body);
      response.writeHead(200, { etag: '"x"' }).end();
      return;
    case 'DELETE':
      objects.delete(key);
      response.writeHead(204).end();
      return;
    case 'GET': {
      const object = objects.get(key);
      if (!object) {
        refuse(response, 404, 'NoSuchKey');
        return;
      }
      response.writeHead(200, { 'content-length': object.length });
      if (!half) response.end(object);
      else response.write(object.subarray(0, object.length / 2), () => response.destroy());
      return;
    }
    default:
      refuse(response, 405, 'MethodNotAllowed');
  }
}

export async function startS3(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  const faults: Fault[] = [];
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const fault = faults.shift();
    requests.push(`${request.method} ${fault ?? 'well'}`);
    if (fault === 'silence') return;
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'slow_down') return refuse(response, 503, 'SlowDown');
    try {
      verify(request, body);
    } catch (error) {
      return refuse(response, 403, error instanceof Error ? error.message : 'AccessDenied');
    }
    answer(objects, request, response, body, fault === 'half');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    setup: { endpoint: `http://127.0.0.1:${port}`, bucket, region, accessKey, secretKey },
    objects,
    faults,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
