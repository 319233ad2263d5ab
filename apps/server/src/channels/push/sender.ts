import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { and, eq, gt, isNull } from 'drizzle-orm';
import webPush from 'web-push';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { logins, pushSubscriptions } from '../../db/schema/index.ts';
import type { PartOutcome, Sender } from '../../modules/deliveries/sender.ts';
import { pushKeysOf } from './keys.ts';
import { isPublicPlace, lookupPublic } from './public-host.ts';

/** What a browser shows. No word of a message: it stands on a locked screen. */
export const PushContent = z.object({
  title: z.string(),
  body: z.string(),
  /** A path of ours. */
  url: z.string().startsWith('/'),
  /** One notice replaces another of the same tag. */
  tag: z.string(),
});
export type PushContent = z.infer<typeof PushContent>;

const waitMs = 10_000;
/** For how long a push service keeps what it cannot bring, in seconds. */
const keptSeconds = 24 * 3600;

type Posted = { status: number; retryAfter: number | null } | 'unreached' | 'lost';

/** One request; the answer's body is not read. `anywhere`: in tests, where push services are on this machine. */
function post(
  { endpoint, headers, body }: webPush.RequestDetails,
  anywhere: boolean,
): Promise<Posted> {
  return new Promise((resolve) => {
    let connected = false;
    const send = endpoint.startsWith('https:') ? httpsRequest : httpRequest;
    const request = send(endpoint, {
      method: 'POST',
      headers,
      // A connection of its own: on one that was kept nobody could tell what had left already.
      agent: false,
      timeout: waitMs,
      ...(anywhere ? {} : { lookup: lookupPublic }),
    });
    request.on('socket', (socket) => {
      socket.on('connect', () => {
        connected = true;
      });
    });
    request.on('response', (response) => {
      const seconds = Number(response.headers['retry-after']);
      response.resume();
      resolve({
        status: response.statusCode ?? 0,
        retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
      });
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', () => resolve(connected ? 'lost' : 'unreached'));
    request.end(body);
  });
}

function outcomeOf(posted: Posted): PartOutcome {
  if (posted === 'unreached') return { kind: 'again' };
  if (posted === 'lost') return { kind: 'unknown' };
  const { status, retryAfter } = posted;
  if (status >= 200 && status < 300) return { kind: 'taken', externalId: null };
  if (status === 404 || status === 410) return { kind: 'refused', reason: 'unknown_address' };
  if (status === 429) return { kind: 'later', seconds: retryAfter ?? 60, everyone: false };
  if (status === 503) return { kind: 'again' };
  if (status >= 500) return { kind: 'unknown' };
  const isOurs = status === 401 || status === 403;
  return { kind: 'refused', reason: isOurs ? 'not_configured' : 'refused' };
}

interface Browser {
  organizationId: string;
  id: string;
}

const isBrowser = ({ organizationId, id }: Browser) =>
  and(eq(pushSubscriptions.organizationId, organizationId), eq(pushSubscriptions.id, id));

/** The subscription while the login that it belongs to lasts. */
async function findBrowser(context: Context, browser: Browser) {
  const [found] = await context.db.inOrganization(browser.organizationId, (tx) =>
    tx
      .select({ endpoint: pushSubscriptions.endpoint, keys: pushSubscriptions.keys })
      .from(pushSubscriptions)
      .innerJoin(
        logins,
        and(
          eq(logins.organizationId, pushSubscriptions.organizationId),
          eq(logins.id, pushSubscriptions.loginId),
          isNull(logins.revokedAt),
          gt(logins.expiresAt, context.clock.now()),
        ),
      )
      .where(isBrowser(browser)),
  );
  return found;
}

/** Notices to browsers; an address is a subscription's id. */
export function createPushSender(context: Context): Sender {
  const { config, secret } = context;
  const isHttps = config.publicUrl?.startsWith('https:') ?? false;
  const vapidDetails = {
    subject: isHttps && config.publicUrl ? config.publicUrl : 'mailto:admin@localhost',
    ...pushKeysOf(secret),
  };

  async function attempt(browser: Browser, content: Record<string, unknown>): Promise<PartOutcome> {
    const found = await findBrowser(context, browser);
    const mayGo = found && (config.testClock || isPublicPlace(found.endpoint));
    if (!mayGo) return { kind: 'refused', reason: 'unknown_address' };
    const payload = JSON.stringify(PushContent.parse(content));
    const options = { vapidDetails, TTL: keptSeconds, contentEncoding: 'aes128gcm' } as const;
    let details: webPush.RequestDetails;
    try {
      details = webPush.generateRequestDetails(found, payload, options);
    } catch {
      // A key that is no point of the curve: nothing can be written to this browser.
      return { kind: 'refused', reason: 'unknown_address' };
    }
    return outcomeOf(await post(details, config.testClock));
  }

  return {
    channel: 'push',
    pace: { addressMs: () => 0, perSecond: 50 },
    parts: () => 1,
    async send({ organizationId, address, content }) {
      const browser = { organizationId, id: address };
      const outcome = await attempt(browser, content);
      if (outcome.kind === 'refused' && outcome.reason === 'unknown_address') {
        await context.db.inOrganization(organizationId, (tx) =>
          tx.delete(pushSubscriptions).where(isBrowser(browser)),
        );
      }
      return outcome;
    },
  };
}
