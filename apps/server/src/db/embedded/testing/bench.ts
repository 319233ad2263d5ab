import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbedded } from '../start.ts';

const SOURCE = fileURLToPath(new URL('app.ts', import.meta.url));

/** What a test application said. */
export interface Said {
  readonly url?: string;
  readonly adopted?: boolean;
  readonly error?: string;
  readonly message?: string;
}

export interface App {
  readonly pid: number;
  /** Its first line. */
  readonly said: Promise<Said>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Folders, applications and servers of one test; `clear` ends and removes them all. */
export class Bench {
  readonly root = mkdtempSync(join(tmpdir(), 'civic-embedded-'));
  readonly elsewhere = join(this.root, 'elsewhere');
  readonly #apps: ChildProcess[] = [];
  readonly #databases: EmbeddedDatabase[] = [];
  readonly #clusters = new Set<string>();

  constructor() {
    chmodSync(this.root, 0o755);
    mkdirSync(this.elsewhere, { mode: 0o755 });
  }

  /** A folder for data that is not there yet; `mode` of the folder that holds it. */
  dataDir(name = 'data', mode = 0o755): string {
    const parent = join(this.root, `in-${name}`);
    mkdirSync(parent, { mode });
    const dataDir = join(parent, 'data');
    this.#clusters.add(join(dataDir, 'postgres'));
    return dataDir;
  }

  /** A copy of another bench's folder, as a backup brings it back: owned by who made the copy. */
  copyOf(dataDir: string, name = 'data'): string {
    const copy = this.dataDir(name);
    cpSync(dataDir, copy, { recursive: true });
    return copy;
  }

  /** The database in this process. */
  async start(dataDir: string, log: Partial<typeof silent> = {}): Promise<EmbeddedDatabase> {
    const { elsewhere } = this;
    const database = await startEmbedded({ dataDir, elsewhere, log: { ...silent, ...log } });
    this.#databases.push(database);
    return database;
  }

  /** The database in a process of its own. */
  app(dataDir: string, how: { command?: string[]; uid?: number; cwd?: string } = {}): App {
    const command = how.command ?? ['--import', 'tsx', SOURCE];
    const child = spawn(process.execPath, [...command, dataDir, this.elsewhere], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: how.cwd,
      ...(how.uid === undefined ? {} : { uid: how.uid, gid: how.uid }),
    });
    this.#apps.push(child);
    return {
      pid: child.pid ?? 0,
      said: firstLine(child),
      end: async (signal) => {
        const gone = once(child, 'exit');
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill(signal);
        await gone;
      },
    };
  }

  async clear(): Promise<void> {
    for (const child of this.#apps) child.kill('SIGKILL');
    await Promise.all(this.#databases.map((database) => database.stop()));
    for (const cluster of this.#clusters) endServer(cluster);
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

const silent = {
  info: (_message: string) => {},
  warn: (_message: string) => {},
  error: (_message: string) => {},
};

async function firstLine(child: ChildProcess): Promise<Said> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    if (text.includes('\n')) return JSON.parse(text) as Said;
  }
  throw new Error('the application ended without a word');
}

/** Process id of the server on a cluster, from its own note. */
export function serverPid(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function endServer(cluster: string): void {
  try {
    process.kill(serverPid(cluster), 'SIGQUIT');
  } catch {
    // It had ended in order.
  }
}

/** One query on a connection of its own. */
export async function ask(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

/** Whether anybody's connection to the address stands, accepted or not. */
export function isConnectedTo(url: string | undefined): boolean {
  const port = Number(new URL(url ?? '').port);
  const server = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n');
  return lines.some((line) => {
    const [, , remote, state] = line.trim().split(/\s+/);
    return remote === server && state === '01';
  });
}
