import { endpoints } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { installation } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { Answered, mount } from '../../http/mount.ts';
import { sweepClocks } from '../../jobs/clocks.ts';
import { version } from '../../version.ts';
import { readiness } from './readiness.ts';

export function operationsRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.health, async () => ({
    status: 'ok' as const,
    version,
    uptimeSeconds: Math.round(process.uptime()),
  }));
  mount(app, context, endpoints.ready, async ({ reply }) => {
    const report = await readiness(context);
    if (report.state !== 'down') return report;
    reply.header('retry-after', '5');
    return new Answered(503, report);
  });
  if (context.config.testClock) mountClock(app, context);
}

/** Moves the clock of the whole installation, then lets the sessions' clocks see it. */
function mountClock(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.advanceClock, async ({ body, caller }) => {
    if (caller.kind !== 'staff' || caller.role !== 'superuser') throw new Refused('forbidden');
    const [moved] = await context.db.onPlatform((tx) =>
      tx
        .update(installation)
        .set({
          clockOffsetSeconds: sql`${installation.clockOffsetSeconds} + ${body.advanceSeconds}`,
        })
        .returning({ seconds: installation.clockOffsetSeconds }),
    );
    if (moved) context.clock.setOffsetSeconds(moved.seconds);
    while ((await sweepClocks(context)) > 0);
    return { now: context.clock.now().toISOString() };
  });
}
