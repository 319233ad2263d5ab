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
import { departments, staff, staffDepartments } from '../../db/schema/index.ts';
import { prepareFirstStart } from '../../first-start.ts';
import { issue, openLogin } from '../../modules/auth/logins.ts';
import { findOrganization } from '../../modules/organizations/queries.ts';
import { closeContext, openContext } from '../../open-context.ts';
import type { Unit } from './bench-session.ts';
import { cpuSecondsOf } from './figures.ts';

/** An app that listens, with the demo's district in a database of its own. */
export interface Measured {
  context: Context;
  organizationId: string;
  units: readonly Unit[];
  /** Speaks HTTP as a person of that role. */
  clientOf(role: 'admin' | 'operator' | 'agent'): Promise<Client>;
}

async function clientOf(
  context: Context,
  url: string,
  role: 'admin' | 'operator' | 'agent',
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

/** Seconds of CPU of this process (who asks and who answers) and of the database's connections. */
export async function cpuSeconds(context: Context): Promise<number> {
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

async function openDatabase(dataDir: string, databaseUrl: string | undefined, log: pino.Logger) {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  await mkdir(dataDir, { recursive: true });
  return startEmbedded({ dataDir, log });
}

async function unitsOf(context: Context, organizationId: string): Promise<Unit[]> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const served = await tx
      .select({ id: departments.id, agent: staffDepartments.staffId })
      .from(departments)
      .leftJoin(staffDepartments, eq(staffDepartments.departmentId, departments.id))
      .where(eq(departments.organizationId, organizationId));
    return [...new Set(served.map(({ id }) => id))].map((id) => ({
      id,
      agents: served.flatMap((row) => (row.id === id && row.agent ? [row.agent] : [])),
    }));
  });
}

/**
 * Runs `work` on a database of its own, or on an empty one by DATABASE_URL. What was made is removed
 * afterwards, unless `kept` names a folder for it: the next run goes on with what lies there.
 */
export async function onMeasured(
  work: (measured: Measured) => Promise<void>,
  kept?: string,
): Promise<void> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'civicconnect-bench-')));
  await mkdir(folder, { recursive: true });
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
    const { id: organizationId } = await findOrganization(context);
    const units = await unitsOf(context, organizationId);
    await work({
      context,
      organizationId,
      units,
      clientOf: (role) => clientOf(context, url, role),
    });
    await app.close();
  } finally {
    await closeContext(context);
    await database.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}
