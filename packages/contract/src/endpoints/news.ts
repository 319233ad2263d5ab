import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import {
  Broadcast,
  BroadcastAudience,
  BroadcastReader,
  CurrentBroadcast,
  DashboardStats,
} from '../views/news.ts';
import { AvailableAgent, Notification } from '../views/workplace.ts';
import {
  CursorQuery,
  Day,
  Id,
  listOf,
  OrganizationRef,
  WrittenInstant,
  WrittenText,
} from '../wire.ts';

const params = z.object({ id: Id });
/** A flag in an address: `true` or `false`. */
const Flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((given) => given === true || given === 'true');

/** Which notifications were read: some, all, or all that are about one session. */
const Read = z
  .object({ ids: z.array(Id).min(1).max(200), all: z.literal(true), sessionId: Id })
  .partial()
  .refine((body) => Object.values(body).filter((given) => given !== undefined).length === 1, {
    path: ['ids'],
  });

const notificationEndpoints = {
  listNotifications: defineEndpoint({
    method: 'GET',
    path: '/notifications',
    permission: 'notifications',
    tag: 'Notifications',
    summary: 'What I was told, newest first; with `id` that one alone',
    query: CursorQuery.extend({ unread: Flag.optional(), id: Id.optional() }),
    responses: { 200: listOf(Notification).extend({ unread: z.number().int() }) },
  }),
  readNotifications: defineEndpoint({
    method: 'POST',
    path: '/notifications/read',
    permission: 'notifications',
    tag: 'Notifications',
    summary: 'Marks notifications as read; gives how many are left',
    body: Read,
    responses: { 200: z.object({ unread: z.number().int() }) },
  }),
};

const availabilityEndpoints = {
  availableAgents: defineEndpoint({
    method: 'GET',
    path: '/agents/available',
    permission: 'session.list',
    tag: 'Sessions and messages',
    summary: 'Colleagues who can take a session, those with the fewest open first',
    /** `all`: also those who are away. `department`: those who serve it. */
    query: z.object({ department: Id.optional(), all: Flag.optional() }),
    responses: { 200: listOf(AvailableAgent) },
  }),
  setAvailability: defineEndpoint({
    method: 'PUT',
    path: '/agents/{id}/availability',
    permission: 'session.list',
    tag: 'Sessions and messages',
    summary: 'Says whether somebody takes new sessions: oneself, or for an operator anyone',
    params,
    body: z.object({ available: z.boolean() }),
    responses: { 200: z.object({ agent: AvailableAgent }) },
  }),
};

const broadcastEndpoints = {
  listBroadcasts: defineEndpoint({
    method: 'GET',
    path: '/broadcasts',
    permission: 'broadcast.departments',
    tag: 'Broadcasts',
    summary: 'What was told to many, newest first',
    query: CursorQuery,
    responses: { 200: listOf(Broadcast) },
  }),
  createBroadcast: defineEndpoint({
    method: 'POST',
    path: '/broadcasts',
    permission: 'broadcast.departments',
    tag: 'Broadcasts',
    summary: 'Tells departments something; administrators also all staff or citizens',
    body: z.object({
      audience: BroadcastAudience,
      departmentIds: z.array(Id).max(200).default([]),
      /** At most 1,000 characters in each language. */
      text: WrittenText,
      endsAt: WrittenInstant.nullable().default(null),
    }),
    responses: { 201: z.object({ broadcast: Broadcast }) },
  }),
  updateBroadcast: defineEndpoint({
    method: 'PATCH',
    path: '/broadcasts/{id}',
    permission: 'broadcast.departments',
    tag: 'Broadcasts',
    summary:
      'Changes what it says or until when it is shown; whoever sees it now sees it so at once',
    params,
    body: z.object({ text: WrittenText, endsAt: WrittenInstant.nullable() }).partial(),
    responses: { 200: z.object({ broadcast: Broadcast }) },
    /** `invalid_transition`: it was withdrawn. */
    problems: ['invalid_transition'],
  }),
  withdrawBroadcast: defineEndpoint({
    method: 'DELETE',
    path: '/broadcasts/{id}',
    permission: 'broadcast.departments',
    tag: 'Broadcasts',
    summary: 'Shows it to nobody from now on; it stays on record',
    params,
    responses: { 200: z.object({ broadcast: Broadcast }) },
  }),
  broadcastReaders: defineEndpoint({
    method: 'GET',
    path: '/broadcasts/{id}/readers',
    permission: 'broadcast.departments',
    tag: 'Broadcasts',
    summary: 'The staff whom it was for, and who of them has seen it',
    params,
    responses: { 200: listOf(BroadcastReader) },
  }),
  currentBroadcasts: defineEndpoint({
    method: 'GET',
    path: '/broadcasts/current',
    permission: 'broadcast.receive',
    tag: 'Broadcasts',
    summary: 'What I am told now and have not put away',
    responses: { 200: listOf(CurrentBroadcast) },
  }),
  seeBroadcast: defineEndpoint({
    method: 'POST',
    path: '/broadcasts/{id}/seen',
    permission: 'broadcast.receive',
    tag: 'Broadcasts',
    summary: 'I have seen it: it is not shown to me again',
    params,
    responses: { 204: null },
  }),
  publicBroadcasts: defineEndpoint({
    method: 'GET',
    path: '/public/{organization}/broadcasts',
    permission: 'public',
    tag: 'Public',
    summary: 'What the organization tells its citizens now',
    params: z.object({ organization: OrganizationRef }),
    responses: { 200: listOf(CurrentBroadcast) },
  }),
};

/** Notifications, who is there, broadcasts and the overview. */
export const newsEndpoints = {
  ...notificationEndpoints,
  ...availabilityEndpoints,
  ...broadcastEndpoints,
  dashboardStats: defineEndpoint({
    method: 'GET',
    path: '/dashboard/stats',
    permission: 'analytics.own',
    scope: 'analytics.read',
    tag: 'Analytics',
    summary: 'The numbers of the dashboard; an agent sees their own',
    /** Days of the organization’s time zone; by default the last 14, today included. */
    query: z.object({
      from: Day.optional(),
      to: Day.optional(),
      department: Id.optional(),
    }),
    responses: { 200: DashboardStats },
  }),
};
