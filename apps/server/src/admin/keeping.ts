import { sql } from 'drizzle-orm';
import { systemReport } from '../modules/platform/system.ts';
import { indexAll, pendEverything } from '../modules/search/indexer.ts';
import { embedAll } from '../vectors/embed-soon.ts';
import type { ContextCommand } from './command.ts';

export const reindex: ContextCommand = {
  summary: 'builds the search index anew from what is stored',
  details: [
    'Search goes on meanwhile. Vectors, where a provider makes them, are compared by a job.',
    'It may be interrupted: a running worker goes on with what is left.',
  ],
  options: {},
  async run({ context, say }) {
    const texts = await pendEverything(context);
    say(`${texts} texts are read again …`);
    await indexAll(context);
    await embedAll(context);
    say('The search index is up to date.');
  },
};

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

interface Sums extends Record<string, unknown> {
  organizations: number;
  staff: number;
  open: number;
  closed: number;
}

export const status: ContextCommand = {
  summary: 'says how the installation does',
  details: ['With --json as one object, for programs.'],
  options: { json: { type: 'flag', help: 'for programs' } },
  async run({ context, store, options, say }) {
    const report = await systemReport(context);
    const { rows } = await context.db.onPlatform((tx) =>
      tx.execute<Sums>(sql`select
        (select count(*)::int from organizations) as organizations,
        (select count(*)::int from staff where deactivated_at is null) as staff,
        (select count(*)::int from sessions where status <> 'closed') as open,
        (select count(*)::int from sessions where status = 'closed') as closed`),
    );
    const sums = rows[0] ?? { organizations: 0, staff: 0, open: 0, closed: 0 };
    if (options.json === true) {
      say(JSON.stringify({ ...report, ...sums, store: store.kind }, null, 2));
      return;
    }
    const { database, queue, disk, processes } = report;
    const place = { external: 'DATABASE_URL', running: 'embedded', embedded: 'embedded' }[
      store.kind
    ];
    say(`CivicConnect ${report.version}, Node.js ${report.node}`);
    say(
      processes.length === 0
        ? 'Not running.'
        : `Running: ${processes.map(({ host, pid, roles }) => `${host} ${pid} (${roles.join(', ')})`).join('; ')}`,
    );
    say(`Database: PostgreSQL ${database.version} (${place}), ${megabytes(database.sizeBytes)}`);
    say(`Organizations ${sums.organizations}, staff ${sums.staff}`);
    say(`Sessions: ${sums.open} open, ${sums.closed} closed`);
    say(
      `Jobs: ${queue.waiting} waiting, ${queue.running} in hand, ${queue.failing + queue.dead} failed`,
    );
    say(`Not yet in the search index: ${database.searchPending}`);
    say(`Disk: ${megabytes(disk.freeBytes)} free of ${megabytes(disk.totalBytes)}`);
  },
};
