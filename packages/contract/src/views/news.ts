/** What many are told at once, and the figures of the overview. */
import { z } from 'zod';
import { Id, Instant, LocalizedText } from '../wire.ts';
import { Party } from './session.ts';

export const broadcastAudiences = ['staff', 'departments', 'citizens'] as const;
/** All staff, the staff of some departments, or the organization's citizens. */
export const BroadcastAudience = z.enum(broadcastAudiences);
export type BroadcastAudience = z.infer<typeof BroadcastAudience>;

/** A broadcast as whoever sends them sees it. */
export const Broadcast = z.object({
  id: Id,
  audience: BroadcastAudience,
  /** For the audience `departments`. */
  departments: z.array(Party),
  text: LocalizedText,
  author: Party,
  createdAt: Instant,
  /** Until when it is shown; null: until it is withdrawn. */
  endsAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  /** How many have put it away, and of how many; `of` is null for citizens, whose number nobody knows. */
  seen: z.object({ count: z.number().int(), of: z.number().int().nullable() }),
});
export type Broadcast = z.infer<typeof Broadcast>;

/** A broadcast as it is read: in the reader's language. */
export const CurrentBroadcast = z.object({
  id: Id,
  audience: BroadcastAudience,
  text: z.string(),
  author: z.object({ name: z.string() }).nullable(),
  createdAt: Instant,
  endsAt: Instant.nullable(),
});
export type CurrentBroadcast = z.infer<typeof CurrentBroadcast>;

/** A staff member whom a broadcast was for; `seenAt` is null until they have put it away. */
export const BroadcastReader = Party.extend({ seenAt: Instant.nullable() });
export type BroadcastReader = z.infer<typeof BroadcastReader>;

const count = z.number().int();

/** A day by the clocks of the organization, `2026-11-20`. */
const Day = z.string();

/** An open session past its deadline, and whose it is. */
export const LateSession = z.object({
  id: Id,
  number: z.string(),
  preview: z.string(),
  department: Party.nullable(),
  assignee: Party.nullable(),
  deadline: z.enum(['firstReply', 'resolution']),
  dueAt: Instant,
});
export type LateSession = z.infer<typeof LateSession>;

/** What somebody has in hand. */
export const AgentLoad = z.object({
  id: Id,
  name: z.string(),
  available: z.boolean(),
  /** Sessions picked and not closed, and how many they may have. */
  open: count,
  capacity: count,
  /** Of the open ones, those whose citizen waits for an answer; and since when the first of them does. */
  unanswered: count,
  oldestWaitingAt: Instant.nullable(),
});
export type AgentLoad = z.infer<typeof AgentLoad>;

export const DepartmentLoad = z.object({
  department: Party,
  /** In its queue, picked by nobody. */
  waiting: count,
  open: count,
  late: count,
  oldestWaitingAt: Instant.nullable(),
});
export type DepartmentLoad = z.infer<typeof DepartmentLoad>;

/**
 * The numbers of the dashboard. `own`: an agent's, of the sessions they had; what waits is that of
 * their departments. Days are those of the organization's time zone; `to` is included.
 */
export const DashboardStats = z.object({
  scope: z.enum(['own', 'organization']),
  from: Day,
  to: Day,
  timeZone: z.string(),
  department: Party.nullable(),
  /** Since midnight; `waiting` and `late` as they are now. */
  today: z.object({
    received: count,
    answered: count,
    closed: count,
    waiting: count,
    late: count,
  }),
  /** From `from` to `to`. */
  period: z.object({
    received: count,
    answered: count,
    closed: count,
    /** Share of the first replies given in time, 0 to 1; null before there is one. */
    answeredInTime: z.number().nullable(),
    medianFirstReplySeconds: count.nullable(),
    medianResolutionSeconds: count.nullable(),
  }),
  days: z.array(z.object({ date: Day, received: count, answered: count, closed: count })),
  /** The longest overdue first, at most 20. */
  lateSessions: z.array(LateSession),
  departments: z.array(DepartmentLoad),
  agents: z.array(AgentLoad),
});
export type DashboardStats = z.infer<typeof DashboardStats>;
