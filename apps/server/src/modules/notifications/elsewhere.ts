import { NotificationKind } from '@civicconnect/contract';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { organizations, sessions, staff } from '../../db/schema/index.ts';
import { notifyStaff } from './notify.ts';

export const Elsewhere = z.object({
  organizationId: z.uuid(),
  sessionId: z.uuid().nullable(),
  kind: NotificationKind,
});

/**
 * Tells the superusers of the other organizations what those of one were told: each in a transaction
 * that sees their own organization alone, so the notice names the session by its number and leads to no
 * session. Nothing is told of what is out of quarantine already.
 */
export async function tellElsewhere(
  context: Context,
  { organizationId, sessionId, kind }: z.infer<typeof Elsewhere>,
): Promise<void> {
  if (sessionId === null) return;
  const { about, places } = await context.db.onPlatform(async (tx) => {
    const [about] = await tx
      .select({ number: sessions.number, status: sessions.status, name: organizations.name })
      .from(sessions)
      .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
    const places = await tx
      .selectDistinct({ id: staff.organizationId })
      .from(staff)
      .where(
        and(
          eq(staff.role, 'superuser'),
          isNull(staff.deactivatedAt),
          ne(staff.organizationId, organizationId),
        ),
      );
    return { about, places };
  });
  if (about?.status !== 'quarantined') return;
  const isOne = kind === 'quarantined';
  for (const { id } of places) {
    await context.db.inOrganization(id, (tx) =>
      notifyStaff(context, tx, {
        organizationId: id,
        audience: { role: 'superuser' },
        kind,
        subject: `${kind}:${isOne ? sessionId : organizationId}`,
        params: { organization: about.name.uz, ...(isOne ? { number: about.number } : {}) },
      }),
    );
  }
}
