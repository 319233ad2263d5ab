import type { Client } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { percentile, tableOf } from './figures.ts';
import { cpuSeconds, type Measured, onMeasured } from './measured.ts';
import { messagesOfSession, storeMessages } from './search-rows.ts';

export interface OverviewBench {
  sessions: number;
  /** How often each is asked. */
  questions: number;
}

const dayMs = 86_400_000;
const daysAgo = (context: Context, days: number) =>
  new Date(context.clock.now().getTime() - days * dayMs).toISOString().slice(0, 10);

async function measure(context: Context, clients: Record<string, Client>, questions: number) {
  const lines = [['', 'who', 'p50 ms', 'p99 ms', 'CPU ms']];
  for (const [days, from] of [14, 90, 365].map((n) => [n, daysAgo(context, n - 1)] as const)) {
    for (const [who, client] of Object.entries(clients)) {
      const times: number[] = [];
      await client.dashboardStats({ query: { from } });
      const cpu = await cpuSeconds(context);
      for (let n = 0; n < questions; n += 1) {
        const begun = performance.now();
        await client.dashboardStats({ query: { from } });
        times.push(performance.now() - begun);
      }
      const each = ((await cpuSeconds(context)) - cpu) * (1000 / questions);
      const figures = [percentile(times, 0.5), percentile(times, 0.99), each];
      lines.push([`${days} days`, who, ...figures.map((ms) => ms.toFixed(1))]);
    }
  }
  return tableOf(lines);
}

/** How long the request of the overview takes over HTTP, with so many sessions in two years. */
export function benchOverview({ sessions, questions }: OverviewBench): Promise<void> {
  return onMeasured(async (measured: Measured) => {
    const { context, organizationId, units } = measured;
    const total = sessions * messagesOfSession;
    const part = { from: 0, to: total, total, withoutTexts: true };
    await storeMessages(context, organizationId, units, part);
    await context.db.pool.query('vacuum analyze');
    const clients = {
      operator: await measured.clientOf('operator'),
      agent: await measured.clientOf('agent'),
    };
    process.stdout.write(`\n${sessions} sessions\n${await measure(context, clients, questions)}\n`);
  });
}
