import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBrain } from '@civicconnect/ai';
import { type Client, createClient } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import pino from 'pino';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { startEmbedded } from '../../db/embedded/start.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { departments, staff } from '../../db/schema/index.ts';
import { prepareFirstStart } from '../../first-start.ts';
import { issue, openLogin } from '../../modules/auth/logins.ts';
import { findOrganization } from '../../modules/organizations/queries.ts';
import { indexAll } from '../../modules/search/indexer.ts';
import { closeContext, openContext } from '../../open-context.ts';
import { cpuSecondsOf, percentile, tableOf } from './figures.ts';
import { chance, nameOf, numberOf, phoneOf, storeMessages } from './search-rows.ts';

export interface SearchBench {
  /** How many messages there are, step by step. */
  sizes: readonly number[];
  /** Questions of each kind at each step. */
  questions: number;
}

/** What people search for, by kind; the n-th of each. */
const kinds: Record<string, (n: number, messages: number) => string | null> = {
  // The floor: a request that reads fifteen rows.
  'no search at all': () => null,
  'a frequent word': (n) =>
    ['suv', 'gaz', 'yoʻl', 'свет', 'дорога', 'maktab', 'мусор'][n % 7] ?? '',
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

async function clientOf(
  context: Context,
  url: string,
  role: 'operator' | 'agent',
): Promise<Client> {
  const { id: organizationId } = await findOrganization(context);
  const [person] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(staff)
      .where(and(eq(staff.organizationId, organizationId), eq(staff.role, role)))
      .limit(1),
  );
  if (!person) throw new Error(`the demo has no ${role}`);
  let token = '';
  const renew = async () => {
    const subject = { kind: 'staff', organizationId, subjectId: person.id } as const;
    const login = await context.db.inOrganization(organizationId, (tx) =>
      openLogin(tx, context, subject, undefined),
    );
    token = (await issue(context, login, 1)).accessToken;
  };
  await renew();
  // A token lasts a quarter of an hour; the whole takes longer.
  setInterval(() => void renew(), 600_000).unref();
  return createClient({ baseUrl: url, token: () => token });
}

async function ask(client: Client, q: string | null): Promise<{ ms: number; items: number }> {
  const begun = performance.now();
  const { items } = q === null ? await client.departments() : await client.search({ query: { q } });
  return { ms: performance.now() - begun, items: items.length };
}

const ms = (value: number) => value.toFixed(1);

/** Seconds of CPU of this process (who asks and who answers) and of the database's connections. */
async function cpuSeconds(context: Context): Promise<number> {
  const { rows } = await context.db.pool.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'civicconnect'",
  );
  return [process.pid, ...rows.map(({ pid }) => pid)].reduce((sum, pid) => {
    try {
      return sum + cpuSecondsOf(pid);
    } catch {
      // A server elsewhere: its share is not seen from here.
      return sum;
    }
  }, 0);
}

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

async function openDatabase(dataDir: string, databaseUrl: string | undefined, log: pino.Logger) {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  await mkdir(dataDir, { recursive: true });
  return startEmbedded({ dataDir, log });
}

/**
 * How long a search takes over HTTP as messages become more, on a database of its own (or an empty one
 * by DATABASE_URL), and what taking texts into the index costs.
 */
export async function benchSearch(bench: SearchBench): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'civicconnect-bench-'));
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  const log = pino({ level: 'silent' });
  const database = await openDatabase(dataDir, process.env.DATABASE_URL, log);
  await migrateDatabase(database.url);
  const context = openContext({
    config: readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }, []),
    log,
    databaseUrl: database.url,
    secret: 'signs what lives for the length of a measurement',
    brain: createBrain(),
  });
  try {
    await mkdir(dataDir, { recursive: true });
    await prepareFirstStart(context);
    const app = await buildApp(context);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    await grow(context, url, bench);
    await app.close();
  } finally {
    await closeContext(context);
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function grow(context: Context, url: string, { sizes, questions }: SearchBench) {
  const { id: organizationId } = await findOrganization(context);
  const units = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ id: departments.id })
      .from(departments)
      .where(eq(departments.organizationId, organizationId)),
  );
  const clients = {
    operator: await clientOf(context, url, 'operator'),
    agent: await clientOf(context, url, 'agent'),
  };
  const total = Math.max(...sizes);
  let stored = 0;
  for (const size of sizes) {
    const range = { from: stored, to: size, total };
    await storeMessages(
      context,
      organizationId,
      units.map(({ id }) => id),
      range,
    );
    const begun = performance.now();
    await indexAll(context);
    const each = (performance.now() - begun) / (size - stored);
    stored = size;
    await context.db.pool.query('vacuum analyze');
    process.stdout.write(`\n${size} messages; into the index in ${each.toFixed(2)} ms each\n`);
    process.stdout.write(`${await measure(context, clients, size, questions)}\n`);
  }
}
