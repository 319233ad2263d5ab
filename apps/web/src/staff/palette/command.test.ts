import { Inbox } from 'lucide-react';
import { expect, it } from 'vitest';
import { type Command, foundCommands } from './command.ts';

const command = (id: string, label: string, more: Partial<Command> = {}): Command => ({
  id,
  group: 'pages',
  icon: Inbox,
  label,
  run: () => undefined,
  ...more,
});
const commands = [
  command('page', 'Elektr sahifasi'),
  command('hold', 'Kutishga qoʻyish', { group: 'session' }),
  command('move', 'Koʻchirish: Elektr taʼminoti', { group: 'session', onRequest: true }),
  command('queue', 'Elektr taʼminoti', { group: 'queues' }),
  command('late', 'Yangi elektr'),
];
const found = (typed: string) => foundCommands(commands, typed).map(({ id }) => id);

it('shows everything but what is only for who types, group by group', () => {
  expect(found('')).toEqual(['hold', 'queue', 'page', 'late']);
});

it('finds by the beginning of a word before its middle, in either script', () => {
  expect(found('elektr')).toEqual(['move', 'queue', 'page', 'late']);
  expect(found('электр таъ')).toEqual(['move', 'queue']);
  expect(found('qoy')).toEqual(['hold']);
});

it('wants every word', () => {
  expect(found('elektr kutish')).toEqual([]);
});

it('keeps the way to the search whatever is typed', () => {
  const search = command('search', '“xyz”', { group: 'search' });
  expect(foundCommands([...commands, search], 'xyz').map(({ id }) => id)).toEqual(['search']);
});
