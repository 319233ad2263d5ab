import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Installation } from '../process/installation.ts';
import type { LoadReport } from './analysis-load.ts';
import { cpuSecondsOf, median, percentile, tableOf } from './figures.ts';
import { converse, openPairs, type Pair } from './pairs.ts';

export interface AnalysisBench {
  pairs: number;
  /** Messages a second, of all pairs together. */
  rate: number;
  /** Analyses a second in the loaded phases. */
  analyses: number;
  /** Of one phase. */
  seconds: number;
  /** Quiet and loaded phases, one after the other, so many times. */
  rounds: number;
}

interface Phase {
  milliseconds: number[];
  lost: number;
  /** Of the server with all its threads, in cores. */
  cores: number;
  load: LoadReport | null;
}

/** Of the measured program, which lives for minutes on a port of its own. */
const serviceKey = randomBytes(24).toString('hex');
/** After the analyses begin, before messages are measured: memory is fitted to the load meanwhile. */
const settleMs = 2000;

async function phase(
  pid: number,
  pairs: readonly Pair[],
  bench: AnalysisBench,
  load: ChildProcess | null,
): Promise<Phase> {
  load?.send({ rate: bench.analyses });
  await delay(settleMs);
  const [cpu, begun] = [cpuSecondsOf(pid), performance.now()];
  const { milliseconds, sent } = await converse(pairs, bench.rate, bench.seconds);
  const cores = (cpuSecondsOf(pid) - cpu) / ((performance.now() - begun) / 1000);
  if (load === null) return { milliseconds, lost: sent - milliseconds.length, cores, load };
  const reported = once(load, 'message');
  load.send({ rate: 0 });
  const [report] = (await reported) as [LoadReport];
  return { milliseconds, lost: sent - milliseconds.length, cores, load: report };
}

const ms = (value: number): string => value.toFixed(2);

/** What is said of one kind of phase: the median over the rounds, with the least and the most. */
function overRounds(phases: readonly Phase[], figureOf: (phase: Phase) => number): string {
  const values = phases.map(figureOf);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${ms(median(values))} (${ms(least)}–${ms(most)})`;
}

const p50 = ({ milliseconds }: Phase): number => percentile(milliseconds, 0.5);
const p99 = ({ milliseconds }: Phase): number => percentile(milliseconds, 0.99);

function lineOf(name: string, phases: readonly Phase[]): string[] {
  const loads = phases.map(({ load }) => load).filter((load) => load !== null);
  const seconds = loads.reduce((sum, load) => sum + load.seconds, 0);
  const answered = loads.reduce((sum, load) => sum + load.answered, 0);
  const answers = loads.flatMap(({ milliseconds }) => milliseconds);
  return [
    name,
    String(phases.reduce((sum, { milliseconds }) => sum + milliseconds.length, 0)),
    String(phases.reduce((sum, { lost }) => sum + lost, 0)),
    overRounds(phases, p50),
    overRounds(phases, p99),
    median(phases.map(({ cores }) => cores)).toFixed(2),
    loads.length === 0 ? '–' : (answered / seconds).toFixed(0),
    loads.length === 0 ? '–' : ms(percentile(answers, 0.5)),
  ];
}

/** Loaded against quiet of the same round, so that what the machine does meanwhile counts for both. */
function ratioOf(
  quiet: readonly Phase[],
  loaded: readonly Phase[],
  figureOf: (phase: Phase) => number,
): string {
  const ratios = loaded.map((phase, round) => {
    const still = quiet[round];
    return still === undefined ? Number.NaN : figureOf(phase) / figureOf(still);
  });
  const sorted = [...ratios].sort((one, other) => one - other);
  return `× ${median(ratios).toFixed(2)} (${sorted.map((ratio) => ratio.toFixed(2)).join(' ')})`;
}

/** One line for all phases of a kind, then how far the load moved what people feel. */
function say(quiet: readonly Phase[], loaded: readonly Phase[]): void {
  const heads = ['', 'messages', 'lost', 'p50 ms', 'p99 ms', 'cores', 'analyses/s', 'ms each'];
  const lines = [heads, lineOf('quiet', quiet), lineOf('loaded', loaded)];
  process.stdout.write(`\n${tableOf(lines)}\n`);
  process.stdout.write(
    `\nmedian over the rounds (least–most)\nloaded / quiet of the same round, the median (all): ` +
      `p50 ${ratioOf(quiet, loaded, p50)}, p99 ${ratioOf(quiet, loaded, p99)}\n`,
  );
  const [busy = 0] = loadavg();
  if (busy > 2 * availableParallelism()) {
    process.stdout.write(
      `This machine is busy (load ${busy.toFixed(1)} on ${availableParallelism()} cores): the figures tell little.\n`,
    );
  }
  const failed = loaded.reduce((sum, { load }) => sum + (load?.failed ?? 0), 0);
  const left = loaded.reduce((sum, { load }) => sum + (load?.left ?? 0), 0);
  process.stdout.write(
    `analyses refused ${failed}, not asked because the product was behind ${left}\n`,
  );
}

async function measure(url: string, pid: number, place: Installation, bench: AnalysisBench) {
  const pairs = await openPairs(url, await place.logins(), bench.pairs);
  const program = fileURLToPath(new URL('./analysis-load.ts', import.meta.url));
  const load = fork(program, [url, serviceKey, pairs[0]?.organizationId ?? '']);
  const quiet: Phase[] = [];
  const loaded: Phase[] = [];
  try {
    // Both paths run warm once, unmeasured.
    await phase(pid, pairs, { ...bench, seconds: 3 }, load);
    for (let round = 1; round <= bench.rounds; round += 1) {
      // Which of the two comes first changes, so that a machine that warms up favours neither.
      if (round % 2 === 0) loaded.push(await phase(pid, pairs, bench, load));
      quiet.push(await phase(pid, pairs, bench, null));
      if (round % 2 === 1) loaded.push(await phase(pid, pairs, bench, load));
      process.stdout.write(`round ${round} of ${bench.rounds} done\n`);
    }
  } finally {
    load.kill();
    for (const { citizen, clerk } of pairs) {
      citizen.close();
      clerk.close();
    }
  }
  say(quiet, loaded);
}

/**
 * How long messages take from hand to hand while the product analyses nothing and while it answers
 * so many analyses a second, on the built program with a database of its own.
 */
export async function benchAnalysis(bench: AnalysisBench): Promise<void> {
  const place = await Installation.make();
  try {
    const program = place.start({ CHAT_RATE_LIMIT: '10000', AI_SERVICE_KEY: serviceKey });
    const url = await program.ready;
    await measure(url, program.pid, place, bench);
    await program.end('SIGTERM');
  } finally {
    await place.remove();
  }
}
