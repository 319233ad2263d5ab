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
  channel_trouble: '/staff/admin/channels',
};

/** Where a text is taken up that a colleague suggests: the page on which it would be written, with it. */
function placeOfSuggestion({ id, params }: Notification): string {
  if (params.about === 'document') return `/staff/admin/documents?suggestion=${id}`;
  if (params.about === 'quick_reply') return `/staff/quick-replies?reply=new&suggestion=${id}`;
  return `/staff/admin/faqs?faq=new&suggestion=${id}`;
}

/** The address a notification leads to; null where there is nothing to look at. */
export function placeOf(notification: Notification): string | null {
  const { kind, session, params } = notification;
  if (kind === 'suggested') return placeOfSuggestion(notification);
  if (session) return `/staff?session=${session.id}`;
  if (params.problem === 'webhook_off') return '/staff/admin/webhooks';
  if (kind === 'queued' && params.departmentId) return `/staff?department=${params.departmentId}`;
  return places[kind] ?? null;
}
