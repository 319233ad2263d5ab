import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Instant } from '../wire.ts';

const ComponentState = z.enum(['up', 'degraded', 'down']);
const Component = z.object({ state: ComponentState, detail: z.string().optional() });

export const Readiness = z.object({
  state: ComponentState,
  database: Component,
  queue: Component,
  redis: Component,
  ai: Component,
});
export type Readiness = z.infer<typeof Readiness>;

export const operationsEndpoints = {
  health: defineEndpoint({
    method: 'GET',
    path: '/health',
    permission: 'public',
    tag: 'Operations',
    summary: 'The process lives',
    responses: {
      200: z.object({ status: z.literal('ok'), version: z.string(), uptimeSeconds: z.number() }),
    },
  }),
  ready: defineEndpoint({
    method: 'GET',
    path: '/health/ready',
    permission: 'public',
    tag: 'Operations',
    summary: 'Whether each part works; 503 when the database or the queue is down',
    responses: { 200: Readiness, 503: Readiness },
  }),
  advanceClock: defineEndpoint({
    method: 'POST',
    path: '/test/clock',
    permission: 'test',
    tag: 'Operations',
    summary: 'Moves the clock of the whole installation forward (TEST_CLOCK=1 only)',
    body: z.object({
      advanceSeconds: z
        .number()
        .int()
        .min(0)
        .max(366 * 86_400),
    }),
    responses: { 200: z.object({ now: Instant }) },
  }),
};
