import type { DigestWay } from '@civicconnect/contract';
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { staff, staffDepartments, telegramChats } from '../../db/schema/index.ts';

/**
 * Heads: operators and those above them. The domain knows no other; who of them works in departments
 * leads these, and hears of each beside the whole.
 */
const roles = ['operator', 'admin', 'superuser'] as const;

/** Who is at work and has accepted their invitation, with what they chose and where it may go. */
export async function readHeads(tx: Tx, organizationId: string) {
  return tx
    .select({
      id: staff.id,
      email: staff.email,
      locale: staff.locale,
      choices: staff.notificationChoices,
      chatId: telegramChats.chatId,
      departmentIds: sql<string[]>`array(select department_id from ${staffDepartments}
        where ${staffDepartments.organizationId} = ${staff}.organization_id
          and ${staffDepartments.staffId} = ${staff}.id order by department_id)`,
    })
    .from(staff)
    .leftJoin(
      telegramChats,
      and(
        eq(telegramChats.organizationId, staff.organizationId),
        eq(telegramChats.staffId, staff.id),
        isNull(telegramChats.deadAt),
      ),
    )
    .where(
      and(
        eq(staff.organizationId, organizationId),
        inArray(staff.role, [...roles]),
        isNull(staff.deactivatedAt),
        isNotNull(staff.passwordHash),
      ),
    )
    .orderBy(asc(staff.id));
}

export type Head = Awaited<ReturnType<typeof readHeads>>[number];

/** By which ways it goes. Who has chosen nothing gets it by Telegram where they joined theirs, else by e-mail. */
export function waysOf({ choices, chatId }: Pick<Head, 'choices' | 'chatId'>): DigestWay[] {
  return choices?.digest ?? [chatId === null ? 'email' : 'telegram'];
}
