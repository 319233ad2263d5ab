import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { Refused } from '../../errors.ts';

/**
 * Keeps other sites from using the cookies that a browser sends by itself. Browsers name the page's
 * origin on every POST; programs that are no browser name none and have no one's cookies.
 *
 * @throws Refused 403 `forbidden` for an origin that is neither ours nor in CORS_ALLOWED_ORIGINS
 */
export function refuseForeignOrigin(
  config: Pick<Config, 'publicUrl' | 'corsAllowedOrigins'>,
  request: Pick<FastifyRequest, 'headers' | 'host'>,
): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (origin === config.publicUrl || config.corsAllowedOrigins.includes(origin)) return;
  const page = URL.canParse(origin) ? new URL(origin) : null;
  // Only the host: behind a proxy that ends TLS we see http where the page says https.
  if (page?.host && page.host === request.host.toLowerCase()) return;
  throw new Refused('forbidden');
}
