import {
  Assignment,
  BroadcastAudience,
  Locale,
  LocalizedText,
  NotificationChoices,
  NotificationKind,
  OrganizationKind,
  Role,
  Scope,
  Script,
  Settings,
  WebhookEvent,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  apiKeys,
  broadcasts,
  broadcastsSeen,
  citizens,
  departments,
  logos,
  neighborhoods,
  notifications,
  organizations,
  quickReplies,
  staff,
  staffDepartments,
  telegramChats,
  webhooks,
} from '../../db/schema/index.ts';
import type { Part } from './part.ts';

const PersonKind = z.enum(['citizen', 'staff']);

/** The organization itself. What the platform decides of it, and its place here, are not its own. */
export const organizationPart: Part = {
  name: 'organization',
  table: organizations,
  without: ['isHome', 'suspendedAt', 'eraseAfter', 'limits', 'firstSteps'],
  fields: {
    kind: OrganizationKind,
    name: LocalizedText,
    region: LocalizedText,
    settings: Settings,
    logo: z.object({
      hash: z.string().regex(/^[0-9a-f]{8,64}$/),
      width: z.number().int(),
      height: z.number().int(),
      tone: z.enum(['dark', 'light', 'any']),
    }),
  },
  mayStand: true,
};

/** Who works there, whom they work for, and what other systems hold on to. */
export const houseParts: readonly Part[] = [
  {
    name: 'logo',
    table: logos,
    fields: { type: z.literal('image/png') },
  },
  {
    name: 'departments',
    table: departments,
    fields: { name: LocalizedText, description: LocalizedText, assignment: Assignment },
  },
  { name: 'neighborhoods', table: neighborhoods, fields: { name: LocalizedText } },
  {
    name: 'staff',
    table: staff,
    without: [
      'passwordHash',
      'totpSecret',
      'totpConfirmedAt',
      'totpLastStep',
      'passwordAskedAt',
      'lastSeenAt',
    ],
    fields: { role: Role, locale: Locale, notificationChoices: NotificationChoices },
    mayStand: true,
    // The platform's people are made on the platform: an archive makes nobody one of them.
    take: (row, { keepsSuperusers }) =>
      row.role === 'superuser' && !keepsSuperusers ? { ...row, role: 'admin' } : row,
  },
  { name: 'staffDepartments', table: staffDepartments, mayStand: true },
  { name: 'citizens', table: citizens, fields: { locale: Locale, script: Script } },
  {
    name: 'telegramChats',
    table: telegramChats,
    // Who may be told of the work there links their Telegram anew.
    only: sql`staff_id is null`,
    // Where a conversation with the bot stood is begun anew.
    without: ['step'],
    fields: { kind: z.enum(['private', 'group']), locale: Locale },
  },
];

export const officeParts: readonly Part[] = [
  {
    name: 'quickReplies',
    table: quickReplies,
    fields: { title: LocalizedText, text: LocalizedText },
  },
  {
    name: 'notifications',
    table: notifications,
    fields: {
      kind: NotificationKind,
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    },
    idsIn: ['subject'],
    of: 'session',
    mayStand: true,
  },
  {
    name: 'broadcasts',
    table: broadcasts,
    fields: {
      audience: BroadcastAudience,
      departmentIds: z.array(z.uuid()),
      text: LocalizedText,
    },
  },
  { name: 'broadcastsSeen', table: broadcastsSeen, fields: { personKind: PersonKind } },
  {
    name: 'apiKeys',
    table: apiKeys,
    // A key is known by its hash alone, and belongs to the systems that hold it.
    without: ['keyHash'],
    fields: { scopes: z.array(Scope) },
    take: (row, { now, unknown }) => ({ ...row, keyHash: unknown(), expiresAt: now }),
  },
  {
    name: 'webhooks',
    table: webhooks,
    without: ['secretSealed'],
    fields: { events: z.array(WebhookEvent), offReason: z.enum(['admin', 'failing']) },
    // Nobody is told of anything before an administrator has looked.
    take: (row, { now, sealedSecret }) => ({
      ...row,
      secretSealed: sealedSecret(),
      offAt: row.offAt ?? now,
      offReason: row.offReason ?? 'admin',
    }),
  },
];
