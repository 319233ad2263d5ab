import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoLogin } from '../../demo/seed.ts';
import { type Ended, type Program, startProgram } from './program.ts';

/** A DATA_DIR with the programs that were started on it. */
export class Installation {
  readonly dataDir: string;
  readonly #folder: string;
  readonly #programs: Program[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
    this.dataDir = join(folder, 'data');
  }

  /** An empty one in a folder of its own. */
  static async make(): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'civicconnect-process-'));
    // The database's user has to pass through it.
    await chmod(folder, 0o711);
    return new Installation(folder);
  }

  /** Another one with the same data; nothing may be running on this one. */
  async copy(): Promise<Installation> {
    const copy = await Installation.make();
    await cp(this.dataDir, copy.dataDir, { recursive: true });
    return copy;
  }

  /** Starts the program on it. */
  start(variables: Record<string, string> = {}, args: string[] = []): Program {
    const program = startProgram({ DATA_DIR: this.dataDir, ...variables }, args);
    this.#programs.push(program);
    return program;
  }

  /** Runs a command of the operator's on it to its end. */
  admin(args: string[], variables: Record<string, string> = {}): Promise<Ended> {
    const program = startProgram({ DATA_DIR: this.dataDir, ...variables }, args, 'admin');
    this.#programs.push(program);
    return program.ended;
  }

  /** Starts it where a start is expected to be refused, and waits for the end. */
  refusal(variables: Record<string, string> = {}, args: string[] = []): Promise<Ended> {
    return this.start(variables, args).ended;
  }

  async logins(): Promise<DemoLogin[]> {
    return JSON.parse(await readFile(join(this.dataDir, 'demo-logins.json'), 'utf8'));
  }

  /** Process id of the database's server, or null when there is none. */
  async serverPid(): Promise<number | null> {
    const file = join(this.dataDir, 'postgres', 'postmaster.pid');
    const note = await readFile(file, 'utf8').catch(() => '');
    const pid = Number(note.split('\n')[0]);
    return pid > 0 && isAlive(pid) ? pid : null;
  }

  /** Ends everything that was started on it and removes it. */
  async remove(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.end('SIGKILL')));
    const server = await this.serverPid();
    if (server !== null) process.kill(server, 'SIGQUIT');
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
