import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built programs: what `npm start` and `npm run admin` become after they have built. */
const bundleOf = (name: 'main' | 'admin') =>
  fileURLToPath(new URL(`../../../dist/${name}.js`, import.meta.url));

const startLimitMs = 100_000;

/** How a process ended, and all it said. */
export interface Ended {
  /** Null when a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
  /** From the signal (or the start) to the end. */
  milliseconds: number;
}

/** The real program as a process of its own. */
export interface Program {
  readonly pid: number;
  /** The address it prints when it is ready. Rejects when it ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ended>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

function whenReady(child: ChildProcess, said: { output: string; errors: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (why: string) => reject(new Error(`${why}\n${said.output}${said.errors}`));
    const timer = setTimeout(() => give('the program did not get ready'), startLimitMs);
    const settle = () => clearTimeout(timer);
    child.stdout?.on('data', () => {
      const address = /^CivicConnect is ready: (\S+)$/m.exec(said.output)?.[1];
      if (!address) return;
      settle();
      resolve(address);
    });
    child.once('close', () => {
      settle();
      give('the program ended before it was ready');
    });
  });
}

/**
 * Starts the program with nothing in its environment but the given variables, on a free port.
 *
 * @param variables as an operator would set them
 * @param args as after `npm start --`, or `npm run admin --` for `admin`
 */
export function startProgram(
  variables: Record<string, string>,
  args: string[] = [],
  name: 'main' | 'admin' = 'main',
): Program {
  const said = { output: '', errors: '' };
  let since = performance.now();
  const child = spawn(process.execPath, [bundleOf(name), ...args], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk) => {
    said.output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.errors += chunk;
  });
  const ended = once(child, 'close').then(
    ([code, signal]): Ended => ({
      code,
      signal,
      ...said,
      milliseconds: performance.now() - since,
    }),
  );
  const ready = whenReady(child, said);
  // Whoever only waits for the end need not look at it.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    end(signal) {
      since = performance.now();
      child.kill(signal);
      return ended;
    },
  };
}
