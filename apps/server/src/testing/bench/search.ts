import type { Client } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { indexAll } from '../../modules/search/indexer.ts';
import { percentile, tableOf } from './figures.ts';
import { cpuSeconds, type Measured, onMeasured } from './measured.ts';
import { numberOf, phoneOf, storedMessages, storeMessages } from './search-rows.ts';
import { chance, nameOf, wordOf } from './written.ts';

export interface SearchBench {
  /** How many messages there are, step by step. */
  sizes: readonly number[];
  /** Questions of each kind at each step. */
  questions: number;
  /** Where the database stays, so that the next run need not make its rows again. */
  kept?: string | undefined;
}

/** What people search for, by kind; the n-th of each. */
const kinds: Record<string, (n: number, messages: number) => string | null> = {
  // The floor: a request that reads fifteen rows.
  'no search at all': () => null,
  'a frequent word': (n) =>
    ['suv', 'gaz', 'yoʻl', 'свет', 'дорога', 'maktab', 'мусор'][n % 7] ?? '',
  'in the other script': (n) =>
    ['сув', 'газ', 'йўл', 'svet', 'doroga', 'мактаб', 'musor'][n % 7] ?? '',
  'a beginning': (n) => ['mir', 'bek', 'shox', 'kel', 'bor', 'yoʻ', 'qil'][n % 7] ?? '',
  'some word': (n) => wordOf(n * 97 + 13),
  'two of those': (n) => `${wordOf(n * 97 + 13)} ${wordOf(n * 89 + 7)}`,
  'two words': (n) => ['ichimlik suvi', 'svet yoʻq', 'яма дорога', 'bogʻcha navbat'][n % 4] ?? '',
  'a street': (n) => `${nameOf(Math.floor(chance(n) * 4001))} koʻchasi`,
  'a word and a house': (n) => `suv ${1 + Math.floor(chance(n) * 900)}-uy`,
  'an error of typing': (n) =>
    ['transformatr', 'elektirka', 'kanalizasya', 'hisobagich', 'оспалт'][n % 5] ?? '',
  'nobody wrote it': (n) => `zzyx${nameOf(n)}`,
  'a number': (n, messages) => numberOf(Math.floor((chance(n) * messages) / 5)),
  'the end of a phone': (n, messages) => phoneOf(Math.floor((chance(n) * messages) / 10)).slice(-7),
  'a name': (n) => `${nameOf(Math.floor(chance(n) * 9000) * 3 + 1)}ova`,
};

async function ask(client: Client, q: string | null): Promise<{ ms: number; items: number }> {
  const begun = performance.now();
  const { items } = q === null ? await client.departments() : await client.search({ query: { q } });
  return { ms: performance.now() - begun, items: items.length };
}

const ms = (value: number) => value.toFixed(1);

/** One line for each kind of question and each who asks. */
async function measure(
  context: Context,
  clients: Record<string, Client>,
  messages: number,
  questions: number,
) {
  const lines = [['', 'who', 'p50 ms', 'p99 ms', 'max ms', 'CPU ms', 'found']];
  const all: number[] = [];
  for (const [kind, question] of Object.entries(kinds)) {
    for (const [who, client] of Object.entries(clients)) {
      for (let n = 0; n < 5; n += 1) await ask(client, question(n, messages));
      const times: number[] = [];
      let found = 0;
      const cpu = await cpuSeconds(context);
      for (let n = 0; n < questions; n += 1) {
        const { ms: taken, items } = await ask(client, question(n, messages));
        times.push(taken);
        found += items > 0 ? 1 : 0;
      }
      if (question(0, messages) !== null) all.push(...times);
      const each = ((await cpuSeconds(context)) - cpu) * (1000 / questions);
      const share = `${Math.round((found / questions) * 100)} %`;
      lines.push([
        kind,
        who,
        ms(percentile(times, 0.5)),
        ms(percentile(times, 0.99)),
        ms(Math.max(...times)),
        ms(each),
        share,
      ]);
    }
  }
  lines.push([
    'all',
    '',
    ms(percentile(all, 0.5)),
    ms(percentile(all, 0.99)),
    ms(Math.max(...all)),
    '',
    '',
  ]);
  return tableOf(lines);
}

/** How long a search takes over HTTP as messages become more, and what taking texts into the index costs. */
export function benchSearch(bench: SearchBench): Promise<void> {
  return onMeasured((measured) => grow(measured, bench), bench.kept);
}

async function grow(measured: Measured, { sizes, questions }: SearchBench) {
  const { context, organizationId, units } = measured;
  const clients = {
    operator: await measured.clientOf('operator'),
    agent: await measured.clientOf('agent'),
  };
  const total = Math.max(...sizes);
  let stored = await storedMessages(context);
  for (const size of sizes) {
    const range = { from: stored, to: size, total };
    await storeMessages(context, organizationId, units, range);
    const begun = performance.now();
    await indexAll(context);
    const each = (performance.now() - begun) / (size - stored);
    const made = size > stored ? `; into the index in ${each.toFixed(2)} ms each` : ', kept';
    stored = Math.max(stored, size);
    await context.db.pool.query('vacuum analyze');
    process.stdout.write(`\n${stored} messages${made}\n`);
    process.stdout.write(`${await measure(context, clients, size, questions)}\n`);
  }
}
