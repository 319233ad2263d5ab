import { createSuperuser, resetPassword } from './accounts.ts';
import { exportOrganization, importOrganization } from './archives.ts';
import { backup, restore } from './backups.ts';
import type { Command } from './command.ts';
import { reindex, status } from './keeping.ts';
import { seedDemo, seedQuickReplies } from './seeds.ts';
import { importSessions } from './tickets.ts';

/** What an operator of the server can do at its shell, by name. */
export const commands: Readonly<Record<string, Command>> = {
  'create-superuser': createSuperuser,
  'reset-password': resetPassword,
  'seed-demo': seedDemo,
  'seed-quick-replies': seedQuickReplies,
  'import-tickets': importSessions,
  'export-organization': exportOrganization,
  'import-organization': importOrganization,
  backup,
  restore,
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
  const { argument } = command;
  const options = Object.entries(command.options).map(([option, { type, help }]) => {
    const given = type === 'text' ? `--${option} …` : `--${option}`;
    return `  ${given.padEnd(24)}${help}`;
  });
  return [
    `${prefix} ${name}: ${command.summary}`,
    ...command.details,
    ...(argument ? ['', `  ${argument.name.padEnd(24)}${argument.help}`] : []),
    ...(options.length > 0 ? ['', ...options] : []),
  ].join('\n');
}
