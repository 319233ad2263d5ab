import type { LoginKind } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import { telegramChats } from '../../db/schema/index.ts';

/** Somebody who has a login, and may have a chat with the bot. */
export interface Person {
  organizationId: string;
  kind: LoginKind;
  id: string;
}

/** The column of a chat in which such a person stands. */
const columnOf = {
  citizen: telegramChats.citizenId,
  staff: telegramChats.staffId,
} as const satisfies Record<LoginKind, unknown>;

/** Their chat: each has one at most. */
export const chatOf = ({ organizationId, kind, id }: Person) =>
  and(eq(telegramChats.organizationId, organizationId), eq(columnOf[kind], id));
