import type { BodyOf, endpoints, Locale, ResponseOf } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { citizens } from '../../db/schema/index.ts';
import { recordAct } from '../audit/record.ts';

type Registered = ResponseOf<typeof endpoints.registerCitizen>['citizen'];

const view = ({ id, name, phone, email }: typeof citizens.$inferSelect): Registered => ({
  id,
  name: name ?? '',
  phone,
  email,
});

/**
 * Registers a citizen in the key’s organization. A phone is one citizen: known already, they are returned as
 * they are, since the name that they gave themselves counts for more than another system’s.
 */
export async function registerCitizen(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  body: BodyOf<typeof endpoints.registerCitizen>,
): Promise<{ isNew: boolean; citizen: Registered }> {
  const { organizationId } = caller;
  const chosen = body.locale ?? locale;
  return context.db.inOrganization(organizationId, async (tx) => {
    const [made] = await tx
      .insert(citizens)
      .values({
        organizationId,
        id: context.newId(),
        name: body.name,
        phone: body.phone ?? null,
        email: body.email ?? null,
        locale: chosen,
        script: chosen === 'uz-Cyrl' ? 'cyrillic' : 'latin',
        createdAt: context.clock.now(),
      })
      .onConflictDoNothing()
      .returning();
    if (made) {
      await recordAct(context, tx, organizationId, caller, {
        act: 'citizen.created',
        target: { id: made.id, name: null },
      });
      return { isNew: true, citizen: view(made) };
    }
    const [known] = await tx
      .select()
      .from(citizens)
      .where(
        and(eq(citizens.organizationId, organizationId), eq(citizens.phone, body.phone ?? '')),
      );
    if (!known) throw new Error('a citizen who is there and is not');
    return { isNew: false, citizen: view(known) };
  });
}
