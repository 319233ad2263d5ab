import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { Answered, mount } from '../../http/mount.ts';
import { advanceClock } from '../../jobs/test-clock.ts';
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
    return { now: (await advanceClock(context, body.advanceSeconds)).toISOString() };
  });
}
