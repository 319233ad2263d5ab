import { breakdowns, type Client, ledgerBreakdowns, reports } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { rollUp } from '../../modules/analytics/roll-up.ts';
import { drawNow } from '../../modules/improvement/sweep.ts';
import { percentile, tableOf } from './figures.ts';
import { type History, storedHistory, storeHistory } from './history-store.ts';
import { cpuSeconds, type Measured, onMeasured } from './measured.ts';

export interface HistoryBench extends History {
  /** How often each report is asked. */
  questions: number;
  /** Where the database stays, so that the next run need not make its rows again. */
  kept?: string | undefined;
}

const dayMs = 86_400_000;

async function neighborhoodsOf(context: Context, organizationId: string): Promise<string[]> {
  const { rows } = await context.db.pool.query<{ id: string }>(
    'select id from neighborhoods where organization_id = $1 order by sort_order',
    [organizationId],
  );
  return rows.map(({ id }) => id);
}

async function timed(context: Context, questions: number, ask: () => Promise<unknown>) {
  const times: number[] = [];
  await ask();
  const cpu = await cpuSeconds(context);
  for (let n = 0; n < questions; n += 1) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  const each = ((await cpuSeconds(context)) - cpu) * (1000 / questions);
  return [percentile(times, 0.5), Math.max(...times), each];
}

/** Of a report asked for in every way the one that takes longest. */
async function slowestOf<By extends string>(
  names: readonly By[],
  ask: (by: By) => Promise<number[]>,
): Promise<{ by: string; figures: number[] }> {
  let slowest = { by: '', figures: [] as number[] };
  for (const by of names) {
    const figures = await ask(by);
    if ((figures[0] ?? 0) > (slowest.figures[0] ?? -1)) slowest = { by, figures };
  }
  return slowest;
}

type Askers = Record<'admin' | 'operator' | 'agent', Client>;

/** Each report over the whole history, by what takes longest; and the ledger of calls. */
async function measure(context: Context, { admin, operator, agent }: Askers, questions: number) {
  const from = new Date(context.clock.now().getTime() - 548 * dayMs).toISOString().slice(0, 10);
  const lines = [['report', 'slowest by', 'p50 ms', 'max ms', 'CPU ms', 'an agent’s, p50']];
  const line = (name: string, by: string, figures: number[]) =>
    lines.push([name, by, ...figures.map((ms) => ms.toFixed(0))]);
  for (const report of reports) {
    const { by, figures } = await slowestOf(breakdowns, (one) =>
      timed(context, questions, () =>
        operator.analytics({ params: { report }, query: { from, by: one } }),
      ),
    );
    const own = await timed(context, questions, () =>
      agent.analytics({ params: { report }, query: { from } }),
    );
    line(report, by, [...figures, own[0] ?? Number.NaN]);
  }
  const ledger = await slowestOf(ledgerBreakdowns, (by) =>
    timed(context, questions, () => admin.aiLedger({ query: { from, by } })),
  );
  line('ai-ledger', ledger.by, ledger.figures);
  return tableOf(lines);
}

/** How long each report takes over HTTP with so many sessions and messages in a year and a half. */
export function benchHistory(bench: HistoryBench): Promise<void> {
  return onMeasured(async (measured: Measured) => {
    const { context, organizationId, units } = measured;
    const say = (line: string) => process.stdout.write(`${line}\n`);
    const begun = performance.now();
    const seconds = () => ((performance.now() - begun) / 1000).toFixed(0);
    if ((await storedHistory(context)) < bench.sessions) {
      const neighborhoods = await neighborhoodsOf(context, organizationId);
      await storeHistory(context, organizationId, { units, neighborhoods }, bench);
      say(`${bench.sessions} sessions and ${bench.messages} messages stored in ${seconds()} s`);
    }
    const before = performance.now();
    const counted = await rollUp(context);
    const each = (performance.now() - before) / Math.max(1, counted);
    say(`${counted} sessions counted, ${each.toFixed(2)} ms each`);
    await context.db.pool.query('vacuum analyze');
    const [usual = 0, longest = 0, cpu = 0] = await timed(context, 3, () =>
      drawNow(context, organizationId),
    );
    say(
      `suggestions drawn in ${usual.toFixed(0)} ms, at most ${longest.toFixed(0)}, CPU ${cpu.toFixed(0)}`,
    );
    const askers: Askers = {
      admin: await measured.clientOf('admin'),
      operator: await measured.clientOf('operator'),
      agent: await measured.clientOf('agent'),
    };
    say(await measure(context, askers, bench.questions));
  }, bench.kept);
}
