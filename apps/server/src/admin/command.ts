import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import type { Store } from './store.ts';

/** What the operator asked for cannot be done; the message is one line that says why, or what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** What a command works with. */
export interface Work {
  context: Context;
  store: Store;
  /** Given options, by name without the dashes. */
  options: Options;
  /** One line for the operator. */
  say(line: string): void;
}

export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface Option {
  /** `text` takes a value. */
  type: 'text' | 'flag';
  help: string;
}

/** What a command works with that needs no more than the database and the settings. */
export interface StoreWork extends Pick<Work, 'store' | 'options' | 'say'> {
  config: Config;
}

interface Described {
  /** What it does, in one line. */
  summary: string;
  /** What else there is to know, a line each. */
  details: readonly string[];
  options: Readonly<Record<string, Option>>;
  /** What stands without dashes after its name, where it takes something: given as the option "argument". */
  argument?: { name: string; help: string };
}

/** Works as the program does, on a database of its version. */
export interface ContextCommand extends Described {
  run(work: Work): Promise<void>;
}

/** Works on the database as it is, of whatever version, or on an empty one. */
export interface StoreCommand extends Described {
  runOnStore(work: StoreWork): Promise<void>;
}

/** A command of the server's operator: `npm run admin -- <name>`. */
export type Command = ContextCommand | StoreCommand;

/** The value of a text option; undefined where it was left out. */
export function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

/** An option that must be there. */
export function needed(options: Options, name: string): string {
  const value = textOf(options, name);
  if (!value) throw new CommandError(`--${name} must be given`);
  return value;
}
