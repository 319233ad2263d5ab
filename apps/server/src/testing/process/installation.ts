import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoLogin } from '../../demo/seed.ts';
import { type Ended, type Program, startProgram } from './program.ts';
import { secretsInLogs } from './secrets.ts';

/** A DATA_DIR with the programs that were started on it. */
export class Installation {
  readonly dataDir: string;
  readonly #folder: string;
  readonly #programs: Program[] = [];
  /** Which of these are commands, by their places. */
  readonly #commands = new Set<number>();

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
    return this.#begin(variables, args, 'main');
  }

  /** Runs a command of the operator's on it to its end. */
  admin(args: string[], variables: Record<string, string> = {}): Promise<Ended> {
    return this.#begin(variables, args, 'admin').ended;
  }

  /** It tells its log all that it can tell, unless the test asks for another. */
  #begin(variables: Record<string, string>, args: string[], name: 'main' | 'admin'): Program {
    const log = join(this.#folder, `${this.#programs.length}.log`);
    const logging: Record<string, string> = variables.LOG_LEVEL
      ? {}
      : { LOG_LEVEL: 'trace', LOG_FILE: log };
    const all = { DATA_DIR: this.dataDir, ...logging, ...variables };
    const program = startProgram(all, args, name);
    if (name === 'admin') this.#commands.add(this.#programs.length);
    this.#programs.push(program);
    return program;
  }

  /** Starts it where a start is expected to be refused, and waits for the end. */
  refusal(variables: Record<string, string> = {}, args: string[] = []): Promise<Ended> {
    return this.start(variables, args).ended;
  }

  async logins(): Promise<DemoLogin[]> {
    return JSON.parse(await readFile(join(this.dataDir, 'demo-logins.json'), 'utf8'));
  }

  /** Of one of the demo's people. */
  async login(role: DemoLogin['role']): Promise<DemoLogin> {
    const found = (await this.logins()).find((login) => login.role === role);
    if (!found) throw new Error(`nobody of the demo is ${role}`);
    return found;
  }

  /** Process id of the database's server, or null when there is none. */
  async serverPid(): Promise<number | null> {
    const file = join(this.dataDir, 'postgres', 'postmaster.pid');
    const note = await readFile(file, 'utf8').catch(() => '');
    const pid = Number(note.split('\n')[0]);
    return pid > 0 && isAlive(pid) ? pid : null;
  }

  /** What servers wrote beside their logs. A command answers whoever typed it, with what they typed. */
  #servers(ended: readonly Ended[]): string[] {
    return ended.flatMap(({ errors }, n) => (this.#commands.has(n) ? [] : [errors]));
  }

  /**
   * Ends everything that was started on it and removes it. Throws when a log holds what a test has used
   * as a secret: every test of processes looks for all of them.
   */
  async remove(): Promise<void> {
    const ended = await Promise.all(this.#programs.map((program) => program.end('SIGKILL')));
    const found = await secretsInLogs(this.#folder, this.dataDir, this.#servers(ended));
    const server = await this.serverPid();
    if (server !== null) process.kill(server, 'SIGQUIT');
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    if (found.length > 0) throw new Error(`in a log: ${found.join(', ')}`);
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
