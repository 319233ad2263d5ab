import { readFile } from 'node:fs/promises';
import { importTickets } from '../modules/session-import/import.ts';
import { asOfLate, BadTicket, readTickets } from '../modules/session-import/ticket.ts';
import { CommandError, type ContextCommand, textOf } from './command.ts';
import { chosenOrganization, organizationOption } from './organization.ts';

async function textOfFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new CommandError(`${path} cannot be read.`);
  }
}

export const importSessions: ContextCommand = {
  summary: 'takes closed sessions of another system in, from a file of JSON',
  details: [
    'All of them or none; one that an earlier run took in is left alone. Nobody is told of them.',
    'The format is described in docs/administrators.md.',
  ],
  argument: { name: 'FILE', help: 'a JSON array of tickets, or one ticket after the other' },
  options: {
    organization: organizationOption,
    recent: {
      type: 'flag',
      help: 'all later by whole days, so that the last ended within a day: for samples',
    },
  },
  async run({ context, options, say }) {
    const path = textOf(options, 'argument');
    if (!path) throw new CommandError('FILE must be given');
    const { id, slug } = await chosenOrganization(context, textOf(options, 'organization'));
    const text = await textOfFile(path);
    try {
      const tickets = readTickets(text);
      const taken = options.recent === true ? asOfLate(tickets, context.clock.now()) : tickets;
      const { added, known } = await importTickets(context, id, taken);
      say(`${added} sessions were added to "${slug}", ${known} were there.`);
    } catch (error) {
      if (error instanceof BadTicket) throw new CommandError(`${path}, ${error.message}`);
      throw error;
    }
  },
};
