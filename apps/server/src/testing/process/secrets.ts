import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const used = new Set<string>();

/** Notes what no log may hold from here on, and gives it back. */
export function secret<T extends string>(value: T): T {
  used.add(value);
  return value;
}

/** What lies in a DATA_DIR for nobody's eyes. */
async function keptSecrets(dataDir: string): Promise<string[]> {
  const names = ['secret.key', 'postgres.password'];
  const kept = await Promise.all(
    names.map((name) => readFile(join(dataDir, name), 'utf8').catch(() => '')),
  );
  return kept.map((text) => text.trim()).filter((text) => text !== '');
}

/**
 * Which of the secrets that these tests have used stand in a log: the program's own, and PostgreSQL's.
 *
 * @param said what the programs wrote to their outputs
 */
export async function secretsInLogs(
  folder: string,
  dataDir: string,
  said: readonly string[],
): Promise<string[]> {
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const texts = await Promise.all([
    ...logs.map((name) => readFile(join(folder, name), 'utf8')),
    readFile(join(dataDir, 'postgres.log'), 'utf8').catch(() => ''),
  ]);
  const wanted = [...used, ...(await keptSecrets(dataDir))];
  return wanted.filter((value) => [...texts, ...said].some((text) => text.includes(value)));
}
