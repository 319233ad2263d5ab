import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@civicconnect/contract';
import { narpay } from '../../demo/narpay/index.ts';
import { pdfOf } from '../../modules/knowledge/testing/pdfs.ts';
import { formWith } from '../files.ts';
import { Installation } from '../process/installation.ts';
import { remoteStaff } from '../process/people.ts';
import { cpuSecondsOf, percentile, tableOf } from './figures.ts';
import { converse, openPairs, type Pair } from './pairs.ts';

export interface DocumentBench {
  pairs: number;
  /** Messages a second, of all pairs together. */
  rate: number;
  /** Of the quiet phase. */
  seconds: number;
  pages: number;
  rounds: number;
}

interface Phase {
  milliseconds: number[];
  lost: number;
  cores: number;
}

const lookEveryMs = 200;
/** Beyond this a document counts as not read. */
const patienceMs = 300_000;
const settleMs = 2000;

/** A page of a book of rules: a heading and forty lines. */
function bookOf(pages: number): Promise<Buffer> {
  const lines = (page: number) =>
    Array.from(
      { length: 40 },
      (_, n) => `${page}.${n}-band. Har bir ariza ${n + 3} ish kunida korib chiqiladi.`,
    );
  return pdfOf(
    Array.from({ length: pages }, (_, at) => ({ heading: `${at + 1}-bob`, lines: lines(at + 1) })),
  );
}

async function phase(pid: number, pairs: readonly Pair[], rate: number, seconds: number) {
  const [cpu, begun] = [cpuSecondsOf(pid), performance.now()];
  const { milliseconds, sent } = await converse(pairs, rate, seconds);
  const cores = (cpuSecondsOf(pid) - cpu) / ((performance.now() - begun) / 1000);
  return { milliseconds, lost: sent - milliseconds.length, cores };
}

/** Uploads the book and waits until it answers. Gives seconds. */
async function readBook(client: Client, book: Buffer): Promise<number> {
  const begun = performance.now();
  const { documents } = await client.ingest({ form: formWith('qoidalar.pdf', book) });
  const params = { id: documents[0]?.id ?? '' };
  while (performance.now() - begun < patienceMs) {
    const { document } = await client.getDocument({ params });
    if (document.status === 'failed') throw new Error(`not read: ${document.failure}`);
    if (document.status === 'ready') return (performance.now() - begun) / 1000;
    await delay(lookEveryMs);
  }
  throw new Error('the document was not read in time');
}

/** Messages go on as long as the book is read. */
async function whileReading(
  client: Client,
  book: Buffer,
  pid: number,
  pairs: readonly Pair[],
  { rate }: DocumentBench,
): Promise<{ phase: Phase; seconds: number }> {
  let isRead = false;
  const reading = readBook(client, book).finally(() => {
    isRead = true;
  });
  const parts: Phase[] = [];
  while (!isRead) parts.push(await phase(pid, pairs, rate, 1));
  const seconds = await reading;
  return {
    seconds,
    phase: {
      milliseconds: parts.flatMap(({ milliseconds }) => milliseconds),
      lost: parts.reduce((sum, { lost }) => sum + lost, 0),
      cores: parts.reduce((sum, { cores }) => sum + cores, 0) / parts.length,
    },
  };
}

const lineOf = (name: string, { milliseconds, lost, cores }: Phase, seconds: string) => [
  name,
  String(milliseconds.length),
  String(lost),
  percentile(milliseconds, 0.5).toFixed(1),
  percentile(milliseconds, 0.99).toFixed(1),
  cores.toFixed(2),
  seconds,
];

/**
 * How long the built product takes to read a long PDF, and how long messages take from hand to hand
 * meanwhile, beside a quiet phase of the same round.
 */
export async function benchDocument(bench: DocumentBench): Promise<void> {
  const place = await Installation.make();
  try {
    const program = place.start({ CHAT_RATE_LIMIT: '10000' });
    const url = await program.ready;
    const logins = await place.logins();
    const operator = logins.find(
      ({ role, organization }) => role === 'operator' && organization === narpay.organization.slug,
    );
    if (!operator) throw new Error('the demo has no operator');
    const client = (await remoteStaff(url, operator)).at(url);
    const pairs = await openPairs(url, logins, bench.pairs);
    const book = await bookOf(bench.pages);
    // Both paths run warm once, unmeasured.
    await phase(program.pid, pairs, bench.rate, 3);
    const lines = [['', 'messages', 'lost', 'p50 ms', 'p99 ms', 'cores', 'read in s']];
    for (let round = 1; round <= bench.rounds; round += 1) {
      await delay(settleMs);
      const quiet = await phase(program.pid, pairs, bench.rate, bench.seconds);
      const loaded = await whileReading(client, book, program.pid, pairs, bench);
      lines.push(lineOf(`quiet ${round}`, quiet, '–'));
      lines.push(lineOf(`reading ${round}`, loaded.phase, loaded.seconds.toFixed(1)));
    }
    const size = `${bench.pages} pages, ${(book.length / 1e6).toFixed(1)} MB`;
    const busy = `load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} cores`;
    process.stdout.write(`\n${size}; ${busy}\n${tableOf(lines)}\n`);
    for (const { citizen, clerk } of pairs) {
      citizen.close();
      clerk.close();
    }
    await program.end('SIGTERM');
  } finally {
    await place.remove();
  }
}
