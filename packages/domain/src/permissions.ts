import type { Permission } from '@civicconnect/contract';

/**
 * Who calls: `anyone` has shown nothing, a `visitor` a session key of the widget, an `apiKey` a key
 * of the organization (whose scopes narrow this further), `service` the key that the installation's
 * own processes share.
 */
export const holders = [
  'anyone',
  'visitor',
  'citizen',
  'agent',
  'operator',
  'admin',
  'superuser',
  'apiKey',
  'service',
] as const;
export type Holder = (typeof holders)[number];

const staff = ['agent', 'operator', 'admin', 'superuser'] as const;
const operators = ['operator', 'admin', 'superuser'] as const;
const admins = ['admin', 'superuser'] as const;
const citizens = ['visitor', 'citizen'] as const;

/**
 * Who holds which permission; whatever is not here is denied. A permission lets a caller ask: which
 * sessions they reach is `canReadSession`, and what the table of the domain allows is `transition`.
 */
export const rolesWith: Record<Permission, readonly Holder[]> = {
  public: holders,
  me: ['citizen', ...staff],
  /** Password and second step: citizens sign in by codes and have neither. */
  'me.security': staff,
  /** Everything that is held of oneself: to take along, to have deleted. */
  'me.data': citizens,
  'appeal.open': ['citizen'],
  'appeal.list': ['citizen'],
  /** A widget opens its chat before it has a session key. */
  'session.open': ['anyone', ...citizens],
  /** In their chat, or alone by a key of the organization; staff have the copilot. */
  'assistant.ask': [...citizens, 'apiKey'],
  'session.list': [...staff, 'apiKey'],
  'session.read': [...citizens, ...staff, 'apiKey'],
  'session.write': [...citizens, ...staff],
  'session.pick': staff,
  'session.hold': staff,
  /** A citizen ends only what the assistant has solved; the table refuses the rest. */
  'session.end': [...citizens, ...staff, 'apiKey'],
  'session.correct': [...staff, 'apiKey'],
  'session.transfer': staff,
  'session.extend': staff,
  'session.without_consideration.propose': staff,
  /** The second person of a close without consideration. */
  'session.without_consideration.approve': operators,
  'session.reopen': citizens,
  /** To humans, to a ticket, “wrong place”, and a text beside a locked appeal. */
  'session.escalate': [...citizens, ...staff],
  'session.take_over': staff,
  'session.notes': [...staff, 'apiKey'],
  'session.translate': staff,
  /** A citizen attaches before they have signed in; what is not sent within the hour goes. */
  'file.upload': ['anyone', ...citizens, ...staff],
  search: staff,
  'feedback.give': citizens,
  'feedback.read': [...citizens, ...staff, 'apiKey'],
  'quarantine.count': admins,
  'quarantine.manage': ['superuser'],
  /** By another system of the organization. */
  'citizen.register': ['apiKey'],
  /** For a citizen who asks in writing. */
  'citizen.delete': admins,
  'knowledge.read_published': holders,
  'knowledge.read': [...staff, 'apiKey'],
  /** A text for those who may edit. */
  'knowledge.suggest': staff,
  'knowledge.edit': [...operators, 'apiKey'],
  'learned.manage': operators,
  'organization.directory': staff,
  'organization.manage': admins,
  'platform.manage': ['superuser'],
  'broadcast.receive': ['citizen', ...staff],
  'broadcast.departments': operators,
  'broadcast.all': admins,
  'analytics.own': [...staff, 'apiKey'],
  'analytics.organization': operators,
  'audit.read': admins,
  export: admins,
  notifications: staff,
  'ai.service': ['superuser', 'service'],
  ops: ['superuser'],
  test: ['superuser'],
};

export function holds(holder: Holder, permission: Permission): boolean {
  return rolesWith[permission].includes(holder);
}

/** All that a holder may ask for, in the order of the table; `GET /me` tells it. */
export function permissionsOf(holder: Holder): Permission[] {
  const all = Object.keys(rolesWith) as Permission[];
  return all.filter((permission) => holds(holder, permission));
}
