import type { Locale, LocalizedText, Notification } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import type { notifications } from '../../db/schema/index.ts';

export type NotificationRow = typeof notifications.$inferSelect;

/** What a notification's view names beside its row. */
export interface Names {
  locale: Locale;
  departments: ReadonlyMap<string, LocalizedText>;
  /** Texts of the broadcasts that are told of. */
  broadcasts: ReadonlyMap<string, LocalizedText>;
  /** The session, where its reader may read it now. */
  session: { id: string; number: string } | null;
}

/** Several under one subject that is not one session's: its link would lead to the last of them only. */
function isMany({ subject, sessionId, params }: NotificationRow): boolean {
  return Number(params.count ?? 1) > 1 && sessionId !== null && !subject.endsWith(sessionId);
}

/** What a staff member was told, as they read it. */
export function notificationView(row: NotificationRow, names: Names): Notification {
  const department = names.departments.get(String(row.params.departmentId ?? ''));
  const broadcast = names.broadcasts.get(String(row.params.broadcastId ?? ''));
  return {
    id: row.id,
    kind: row.kind,
    session: isMany(row) ? null : names.session,
    params: {
      ...row.params,
      ...(department ? { department: localized(department, names.locale) } : {}),
      ...(broadcast ? { text: localized(broadcast, names.locale) } : {}),
    },
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
