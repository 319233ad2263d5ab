import { parseArgs } from 'node:util';
import { createBrain } from '@civicconnect/ai';
import type { Logger } from 'pino';
import { type Config, ConfigError, processConfig } from '../config.ts';
import { EmbeddedDatabaseError } from '../db/embedded/errors.ts';
import { createLog } from '../log.ts';
import { closeContext, openContext } from '../open-context.ts';
import { loadSecret } from '../secret.ts';
import {
  type Command,
  CommandError,
  type ContextCommand,
  type Options,
  type StoreWork,
} from './command.ts';
import { commandHelp, commands, overviewHelp } from './commands.ts';
import { openStore } from './store.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

function optionsOf(name: string, command: Command, argv: string[]): Options {
  const known = Object.entries(command.options).map(
    ([option, { type }]) =>
      [option, { type: type === 'text' ? ('string' as const) : ('boolean' as const) }] as const,
  );
  const help = { type: 'boolean' as const, short: 'h' };
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { ...Object.fromEntries(known), help },
      allowPositionals: command.argument !== undefined,
    });
    if (positionals.length > 1) throw new Error('one at a time');
    return { ...values, argument: positionals[0] };
  } catch {
    throw new CommandError(
      `${name} does not understand "${argv.join(' ')}": see npm run admin -- ${name} --help`,
    );
  }
}

/** Opens what the program has beside its database, for as long as the command works. */
async function workInContext(
  command: ContextCommand,
  { config, store, options }: StoreWork,
  log: Logger,
): Promise<void> {
  const context = openContext({
    config,
    log,
    databaseUrl: store.url,
    secret: config.secretKey ?? (await loadSecret(config.dataDir)),
    brain: createBrain(),
    connections: 4,
  });
  try {
    await command.run({ context, store, options, say });
  } finally {
    await closeContext(context);
  }
}

async function work(command: Command, options: Options, config: Config): Promise<void> {
  const log = createLog({ level: 'error', file: config.logFile });
  const store = await openStore(config, log, 'runOnStore' in command);
  const given = { config, store, options, say };
  try {
    if ('runOnStore' in command) await command.runOnStore(given);
    else await workInContext(command, given, log);
  } finally {
    await store.close();
  }
}

async function main([name, ...argv]: string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    say(overviewHelp());
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new CommandError(`There is no command "${name}": see npm run admin -- --help`);
  }
  const options = optionsOf(name, command, argv);
  if (options.help === true) say(commandHelp(name, command));
  else await work(command, options, processConfig([]));
}

/** One clear line where we know what to say; the whole stack where we do not. */
function lineOf(error: unknown): string {
  const known = [CommandError, ConfigError, EmbeddedDatabaseError];
  if (error instanceof Error && known.some((kind) => error instanceof kind)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exit(1);
  },
);
