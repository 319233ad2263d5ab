import type { Permission, TelegramKind } from '@civicconnect/contract';

/** The kinds as they are offered, each with what one must be able to do to be told of it; a broadcast has its line anyway. */
export const offeredKinds: readonly { kind: TelegramKind; permission: Permission }[] = [
  { kind: 'queued', permission: 'session.pick' },
  { kind: 'assigned', permission: 'session.pick' },
  { kind: 'transferred', permission: 'session.pick' },
  { kind: 'citizen_wrote', permission: 'session.write' },
  { kind: 'mentioned', permission: 'session.notes' },
  { kind: 'wrong_place', permission: 'session.correct' },
  { kind: 'deadline_soon', permission: 'session.list' },
  { kind: 'deadline_late', permission: 'session.list' },
  { kind: 'closing_soon', permission: 'session.write' },
  { kind: 'closed', permission: 'session.write' },
  { kind: 'triage', permission: 'session.without_consideration.approve' },
  { kind: 'moved_again', permission: 'session.without_consideration.approve' },
  {
    kind: 'without_consideration_proposed',
    permission: 'session.without_consideration.approve',
  },
  { kind: 'unattended', permission: 'session.without_consideration.approve' },
  { kind: 'suggested', permission: 'knowledge.edit' },
  { kind: 'router_alert', permission: 'learned.manage' },
  { kind: 'channel_trouble', permission: 'organization.manage' },
  { kind: 'quarantined', permission: 'quarantine.manage' },
  { kind: 'quarantine_waiting', permission: 'quarantine.count' },
];
