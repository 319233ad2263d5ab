import {
  AppealKind,
  Channel,
  Emotion,
  EscalationReason,
  Priority,
  SessionKind,
  TextLanguage,
} from '@civicconnect/contract';
import { z } from 'zod';

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const Text = z.string().trim().min(1).max(20_000);
const Name = z.string().trim().min(1).max(200);

const Message = z.strictObject({
  author: z.enum(['citizen', 'staff', 'assistant']),
  at: Instant,
  text: Text,
  /** Of a citizen's message. */
  emotion: Emotion.optional(),
});

/** A session of another system as it is written in a file: one that is over, with all that was said. */
const TicketShape = z.strictObject({
  /** What it is called there. */
  externalId: Name,
  kind: SessionKind,
  channel: Channel.default('api'),
  language: TextLanguage.default('unknown'),
  appealKind: AppealKind.optional(),
  priority: Priority.default('normal'),
  citizen: z.strictObject({
    name: Name.nullable().default(null),
    phone: z
      .string()
      .regex(/^\+\d{9,15}$/)
      .optional(),
  }),
  /** Its name in any of the organization's languages. */
  department: Name.optional(),
  /** E-mail of whoever answered. */
  assignee: z.email().optional(),
  /** Why the assistant called people. */
  escalation: EscalationReason.optional(),
  openedAt: Instant,
  closedAt: Instant,
  closeReason: z.enum(['resolved', 'inactive']).default('resolved'),
  messages: z.array(Message).min(1).max(5000),
  rating: z.int().min(1).max(5).optional(),
  comment: z.string().trim().max(2000).optional(),
});
type Shape = z.infer<typeof TicketShape>;

/** Rules that hold between fields: where, and what is wrong. */
function* mistakesOf(ticket: Shape): Generator<[path: (string | number)[], message: string]> {
  const { kind, messages, openedAt, closedAt } = ticket;
  const speaks = (author: string) => messages.findIndex((message) => message.author === author);
  if (kind === 'appeal' && speaks('citizen') !== 0) {
    yield [['messages', 0, 'author'], 'an appeal begins with its citizen'];
  }
  if (kind === 'appeal' && speaks('assistant') >= 0) {
    yield [['messages', speaks('assistant'), 'author'], 'the assistant answers in chats alone'];
  }
  if (kind === 'chat' && ticket.appealKind) yield [['appealKind'], 'a chat has none'];
  if (kind === 'appeal' && ticket.escalation) yield [['escalation'], 'an appeal has none'];
  if ((kind === 'appeal' || speaks('staff') >= 0) && !ticket.department) {
    yield [['department'], 'must be given where people answer'];
  }
  if ((kind === 'appeal' || speaks('staff') >= 0) && !ticket.assignee) {
    yield [['assignee'], 'must be given where people answer'];
  }
  let before = openedAt;
  for (const [at, message] of messages.entries()) {
    if (message.at < before) yield [['messages', at, 'at'], 'is before what came before it'];
    if (message.emotion && message.author !== 'citizen') {
      yield [['messages', at, 'emotion'], 'only a citizen’s message has one'];
    }
    before = message.at;
  }
  if (closedAt < before) yield [['closedAt'], 'is before the last message'];
  if (ticket.comment && ticket.rating === undefined) yield [['rating'], 'a comment needs one'];
}

export const Ticket = TicketShape.superRefine((ticket, check) => {
  for (const [path, message] of mistakesOf(ticket)) {
    check.addIssue({ code: 'custom', path, message });
  }
});
export type Ticket = z.infer<typeof Ticket>;

/** A ticket and the line of the file in which it begins. */
export interface PlacedTicket {
  line: number;
  ticket: Ticket;
}

/** What is wrong with a file of tickets; `message` names the line and the field. */
export class BadTicket extends Error {
  override readonly name = 'BadTicket';
  readonly line: number;
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.line = line;
  }
}

/** Where the object that begins at `start` ends; -1 when it does not. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

interface Written {
  line: number;
  text: string;
}

/** The objects of a file, each with the line in which it begins: a JSON array, or one after the other. */
function* objectsOf(text: string): Generator<Written> {
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '{') {
      const end = endOfObject(text, at);
      if (end < 0) throw new BadTicket(line, 'the object that begins here has no end');
      const object = text.slice(at, end);
      yield { line, text: object };
      line += object.split('\n').length - 1;
      at = end;
    } else {
      if (!/[\s,[\]\ufeff]/.test(character)) {
        throw new BadTicket(line, `a ticket is a JSON object, and this begins with ${character}`);
      }
      if (character === '\n') line += 1;
      at += 1;
    }
  }
}

const fieldOf = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function ticketOf({ line, text }: Written): Ticket {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadTicket(line, `not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const read = Ticket.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = fieldOf(issue?.path ?? []);
  throw new BadTicket(line, `${field ? `${field}: ` : ''}${issue?.message ?? 'is not a ticket'}`);
}

/**
 * Reads a file of tickets: a JSON array of objects, or objects one after the other.
 *
 * @throws BadTicket for the first one that is not as it must be, named by its line and field, and for a
 *   name that stands twice
 */
export function readTickets(text: string): PlacedTicket[] {
  const lines = new Map<string, number>();
  return [...objectsOf(text)].map((written) => {
    const ticket = ticketOf(written);
    const known = lines.get(ticket.externalId);
    if (known !== undefined) {
      throw new BadTicket(written.line, `externalId: stands in line ${known} already`);
    }
    lines.set(ticket.externalId, written.line);
    return { line: written.line, ticket };
  });
}

const day = 24 * 3600 * 1000;

/**
 * The same tickets as if they had happened lately: all by one number of whole days later or earlier, so
 * that the last was closed within the day before `now`.
 */
export function asOfLate(tickets: readonly PlacedTicket[], now: Date): PlacedTicket[] {
  const last = Math.max(...tickets.map(({ ticket }) => ticket.closedAt.getTime()));
  const shift = Math.floor((now.getTime() - last) / day) * day;
  const moved = (at: Date) => new Date(at.getTime() + shift);
  return tickets.map(({ line, ticket }) => ({
    line,
    ticket: {
      ...ticket,
      openedAt: moved(ticket.openedAt),
      closedAt: moved(ticket.closedAt),
      messages: ticket.messages.map((message) => ({ ...message, at: moved(message.at) })),
    },
  }));
}
