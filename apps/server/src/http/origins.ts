import type { IncomingHttpHeaders } from 'node:http';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { organizations } from '../db/schema/index.ts';
import { Refused } from '../errors.ts';
import { isOwnOrigin } from './headers.ts';

/** How long an answer of the database is good. */
const freshMs = 2000;

/** Which organizations' widget a page of an origin may hold. */
type Allowed = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Context, { allowed: Promise<Allowed>; until: number }>();

async function read(context: Context): Promise<Allowed> {
  const rows = await context.db.onPlatform((tx) =>
    tx
      .select({
        id: organizations.id,
        origins: sql<string[]>`${organizations.settings} -> 'allowedOrigins'`,
      })
      .from(organizations)
      .where(
        sql`jsonb_array_length(coalesce(${organizations.settings} -> 'allowedOrigins', '[]')) > 0`,
      ),
  );
  const allowed = new Map<string, Set<string>>();
  for (const { id, origins } of rows) {
    for (const origin of origins) allowed.set(origin, (allowed.get(origin) ?? new Set()).add(id));
  }
  return allowed;
}

function allowedBy(context: Context): Promise<Allowed> {
  const now = performance.now();
  const answer = known.get(context);
  if (answer && answer.until > now) return answer.allowed;
  const allowed = read(context);
  known.set(context, { allowed, until: now + freshMs });
  allowed.catch(() => known.delete(context));
  return allowed;
}

/** Forgets what is known: an organization changed where its widget may stand. */
export function forgetOrigins(context: Context): void {
  known.delete(context);
}

/** Whether pages of an origin may hold any organization's widget: a preflight names no organization. */
export async function holdsWidget(context: Context, origin: string): Promise<boolean> {
  return (await allowedBy(context)).has(origin);
}

/**
 * A visitor's browser tells from which site it asks. Its own, or one that the organization has named; who
 * names none is no page of anybody.
 *
 * @throws Refused 403 `forbidden`
 */
export async function refuseStrangeOrigin(
  context: Context,
  organizationId: string,
  headers: Pick<IncomingHttpHeaders, 'origin' | 'host'>,
): Promise<void> {
  const { origin } = headers;
  if (origin === undefined || isOwnOrigin(context.config, headers)) return;
  if (context.config.corsAllowedOrigins.includes(origin)) return;
  const allowed = await allowedBy(context);
  if (!allowed.get(origin)?.has(organizationId)) throw new Refused('forbidden');
}
