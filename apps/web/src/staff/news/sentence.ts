import type { Notification, NotificationKind } from '@civicconnect/contract';

/** Where several stand together that have no session to lead to. */
const places: Partial<Record<NotificationKind, string>> = {
  triage: '/staff?view=triage',
  deadline_soon: '/staff/overview',
  deadline_late: '/staff/overview',
  unattended: '/staff/overview',
  quarantined: '/staff/platform/quarantine',
  quarantine_waiting: '/staff/platform/quarantine',
  router_alert: '/staff/router/learned',
};

/** The address a notification leads to; null where there is nothing to look at. */
export function placeOf({ kind, session, params }: Notification): string | null {
  if (session) return `/staff?session=${session.id}`;
  if (kind === 'queued' && params.departmentId) return `/staff?department=${params.departmentId}`;
  return places[kind] ?? null;
}
