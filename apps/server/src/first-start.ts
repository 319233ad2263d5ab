import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { sql } from 'drizzle-orm';
import { ConfigError } from './config.ts';
import type { Context } from './context.ts';
import { locks } from './db/locks.ts';
import { type DemoLogin, seedDemo } from './demo/seed.ts';
import { seedCompany } from './demo/seed-company.ts';
import { seedKnowledge } from './demo/seed-knowledge.ts';
import { foundInstallation, isEmptyInstallation } from './modules/organizations/actions.ts';

const shortestPassword = 10;

/** Asks at a terminal; without one the environment must have said it. */
async function askSuperuser(): Promise<{ email: string; password: string }> {
  if (!process.stdin.isTTY) {
    throw new ConfigError(
      'SUPERUSER_EMAIL and SUPERUSER_PASSWORD must be set for the first start with --no-demo when there is no terminal to ask at',
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const email = (await terminal.question('E-mail of the first superuser: ')).trim().toLowerCase();
    const given = (await terminal.question('Password (empty: one is made): ')).trim();
    const password = given || randomBytes(12).toString('base64url');
    if (!given) process.stdout.write(`Password of ${email}: ${password}\n`);
    return { email, password };
  } finally {
    terminal.close();
  }
}

function checkSuperuser({ email, password }: { email: string; password: string }): void {
  if (!/^[^@\s]+@[^@\s]+$/.test(email))
    throw new ConfigError('SUPERUSER_EMAIL must be an e-mail address');
  if (password.length < shortestPassword) {
    throw new ConfigError(`SUPERUSER_PASSWORD must have at least ${shortestPassword} characters`);
  }
}

export const demoLoginsFile = (dataDir: string) => join(dataDir, 'demo-logins.json');

const writeLogins = (context: Context, logins: readonly DemoLogin[]) =>
  writeFile(demoLoginsFile(context.config.dataDir), `${JSON.stringify(logins, null, 2)}\n`, {
    mode: 0o600,
  });

/** Does the work when nothing was ever set up here, else nothing (null). Of several at once one does it. */
export async function onEmptyInstallation<T>(
  context: Context,
  work: () => Promise<T>,
): Promise<T | null> {
  const holder = await context.db.pool.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [locks.firstStart]);
    return (await isEmptyInstallation(context)) ? await work() : null;
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [locks.firstStart]).catch(() => undefined);
    holder.release();
  }
}

/** The demo district and its company in an empty installation, their logins in one file. Null when it is not empty. */
export function beginWithDemo(context: Context): Promise<DemoLogin[] | null> {
  return onEmptyInstallation(context, async () => {
    const logins = await seedDemo(context);
    await seedKnowledge(context);
    logins.push(...(await seedCompany(context)));
    await writeLogins(context, logins);
    return logins;
  });
}

/**
 * The demo's company where the demo was made without it, its logins added to their file. None when there
 * is no demo, or it has its company.
 */
export async function addDemoCompany(context: Context): Promise<DemoLogin[]> {
  if (!(await isDemo(context))) return [];
  const added = await seedCompany(context);
  if (added.length === 0) return [];
  const known = await readFile(demoLoginsFile(context.config.dataDir), 'utf8').catch(() => '[]');
  await writeLogins(context, [...JSON.parse(known), ...added]);
  return added;
}

/**
 * What an empty installation begins with: the demo and its logins, or the first superuser.
 * Gives the demo logins when they were made now.
 */
export async function prepareFirstStart(context: Context): Promise<DemoLogin[] | null> {
  const { config } = context;
  if (config.demo) return beginWithDemo(context);
  await onEmptyInstallation(context, async () => {
    const superuser = config.superuser ?? (await askSuperuser());
    checkSuperuser(superuser);
    await foundInstallation(context, superuser);
  });
  return null;
}

/** Whether the database holds the demo: a restart with a public address must be refused too. */
export async function isDemo(context: Context): Promise<boolean> {
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<{ demo: boolean }>(
      sql`select coalesce(bool_or(is_demo), false) as demo from installation`,
    ),
  );
  return rows[0]?.demo ?? false;
}
