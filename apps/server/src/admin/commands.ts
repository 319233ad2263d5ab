import { createSuperuser, resetPassword } from './accounts.ts';
import type { Command } from './command.ts';
import { reindex, status } from './keeping.ts';
import { seedDemo, seedQuickReplies } from './seeds.ts';

/** What an operator of the server can do at its shell, by name. */
export const commands: Readonly<Record<string, Command>> = {
  'create-superuser': createSuperuser,
  'reset-password': resetPassword,
  'seed-demo': seedDemo,
  'seed-quick-replies': seedQuickReplies,
  reindex,
  status,
};

const prefix = 'npm run admin --';

/** What there is, a line for each command. */
export function overviewHelp(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return [`${prefix} <command> [options]`, '', ...lines, '', 'Each has --help.'].join('\n');
}

/** How one command is used. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, { type, help }]) => {
    const given = type === 'text' ? `--${option} …` : `--${option}`;
    return `  ${given.padEnd(24)}${help}`;
  });
  return [
    `${prefix} ${name}: ${command.summary}`,
    ...command.details,
    ...(options.length > 0 ? ['', ...options] : []),
  ].join('\n');
}
