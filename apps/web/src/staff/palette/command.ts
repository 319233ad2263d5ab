import type { LucideIcon } from 'lucide-react';
import { comparable, matchRank } from '../words/comparable.ts';

export const commandGroups = ['session', 'lists', 'queues', 'pages', 'search'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** One thing the palette can do. */
export interface Command {
  id: string;
  group: CommandGroup;
  icon: LucideIcon;
  label: string;
  /** The key that does the same, shown beside it. */
  keyCap?: string;
  /** How many stand there. */
  count?: number;
  /** Only for who types: there are too many to show unasked. */
  onRequest?: boolean;
  run: () => void;
}

/**
 * What answers to the typed words, group by group; within a group the best match first. Every word
 * must be found, in either script.
 */
export function foundCommands(commands: readonly Command[], typed: string): Command[] {
  const words = comparable(typed).split(/\s+/).filter(Boolean);
  const ranked = commands.flatMap((command, place) => {
    if (command.group === 'search') return [{ command, place, rank: 0 }];
    if (words.length === 0) return command.onRequest ? [] : [{ command, place, rank: 0 }];
    const ranks = words.map((word) => matchRank(command.label, word));
    return ranks.every((rank) => rank !== null)
      ? [{ command, place, rank: Math.min(...ranks.map(Number)) }]
      : [];
  });
  return ranked
    .sort(
      (a, b) =>
        commandGroups.indexOf(a.command.group) - commandGroups.indexOf(b.command.group) ||
        a.rank - b.rank ||
        a.place - b.place,
    )
    .map(({ command }) => command);
}
