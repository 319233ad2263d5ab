import { createHmac } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { WebhookProblem } from '@civicconnect/contract';
import { lookupPublic } from '../../channels/push/public-host.ts';
import { version } from '../../version.ts';
import { mayLeadTo } from './place.ts';

/** What came of one attempt. */
export interface Brought {
  status: number | null;
  /** Null: it was taken. */
  problem: WebhookProblem | null;
  /** How the answer begins. */
  answer: string;
  milliseconds: number;
  /** Seconds that the receiver asks us to wait. */
  retryAfter: number | null;
}

interface Parcel {
  id: string;
  url: string;
  body: string;
  secret: string;
  /** The time that is signed along. */
  now: Date;
}

/** For connection, answer and its whole body. */
export const patienceMs = 10_000;
const answerLength = 1000;

/** `sha256=<hex HMAC of timestamp.body>`. */
function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

function headersOf({ id, body, secret, now }: Parcel) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': `CivicConnect/${version}`,
    'x-civicconnect-delivery': id,
    'x-civicconnect-timestamp': timestamp,
    'x-civicconnect-signature': signatureOf(secret, timestamp, body),
  };
}

/** The beginning of an answer; the rest of a long one is not waited for. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const piece of response) {
    text += piece;
    if (text.length >= answerLength) break;
  }
  // Text with a NUL cannot be stored.
  return text.slice(0, answerLength).replaceAll('\u0000', '');
}

function problemOf(status: number): WebhookProblem | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

/** A signal that ends everything: the socket, the answer, a body that trickles. */
function attempt(parcel: Parcel, anywhere: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = parcel.url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = send(parcel.url, {
      method: 'POST',
      headers: headersOf(parcel),
      // A connection of its own: what was checked is what it connects to.
      agent: false,
      signal,
      ...(anywhere ? {} : { lookup: lookupPublic }),
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end(parcel.body);
  });
}

function failureOf(error: unknown, signal: AbortSignal): WebhookProblem {
  if (signal.aborted) return 'timeout';
  const isInside = error instanceof Error && 'code' in error && error.code === 'EPRIVATE';
  return isInside ? 'private_address' : 'unreachable';
}

/**
 * Brings a delivery once. Never throws: whatever the other side does is an outcome. No redirect is followed, and
 * without `anywhere` every address of the host must be the internet’s at this very connection.
 */
export async function bring(
  parcel: Parcel,
  anywhere: boolean,
  patience: number = patienceMs,
): Promise<Brought> {
  const begun = performance.now();
  const lasted = () => Math.round(performance.now() - begun);
  const failed = (problem: WebhookProblem, status: number | null): Brought => ({
    status,
    problem,
    answer: '',
    milliseconds: lasted(),
    retryAfter: null,
  });
  if (!mayLeadTo(parcel.url, anywhere)) return failed('private_address', null);
  const signal = AbortSignal.timeout(patience);
  let status: number | null = null;
  try {
    const response = await attempt(parcel, anywhere, signal);
    status = response.statusCode ?? 0;
    const seconds = Number(response.headers['retry-after']);
    const answer = await beginningOf(response);
    return {
      status,
      problem: problemOf(status),
      answer,
      milliseconds: lasted(),
      retryAfter: seconds > 0 ? seconds : null,
    };
  } catch (error) {
    return failed(failureOf(error, signal), status);
  }
}
