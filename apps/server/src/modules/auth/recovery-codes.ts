import { randomInt } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { type staff, staffRecoveryCodes } from '../../db/schema/index.ts';
import { recordAct } from '../audit/record.ts';
import { keysOf, mac } from './keys.ts';

type Person = Pick<typeof staff.$inferSelect, 'organizationId' | 'id'>;

const count = 10;
/** Without letters and digits that look alike; ten of them are 49 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 2;
const groupLength = 5;

const newGroup = () =>
  Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('');
const newCode = () => Array.from({ length: groups }, newGroup).join('-');

/** The letters of a code as somebody typed it; null for what is none, as a code of an app. */
function lettersOf(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  const isCode =
    plain.length === groups * groupLength && [...plain].every((one) => letters.includes(one));
  return isCode ? plain : null;
}

/** Under a key of the installation: a stolen copy of the database opens no door. */
function hashOf(context: Context, { organizationId, id }: Person, plain: string): string {
  return mac(keysOf(context.secret).recoveryCode, `${organizationId}\n${id}\n${plain}`);
}

const isTheirs = ({ organizationId, id }: Person) =>
  and(eq(staffRecoveryCodes.organizationId, organizationId), eq(staffRecoveryCodes.staffId, id));

/** Whether what was typed can only be a recovery code. */
export const isRecoveryCode = (typed: string): boolean => lettersOf(typed) !== null;

/** Ten new codes, shown once; those before are worth nothing any more. */
export async function makeRecoveryCodes(context: Context, tx: Tx, row: Person): Promise<string[]> {
  await forgetRecoveryCodes(tx, row);
  const codes = Array.from({ length: count }, newCode);
  const { organizationId, id: staffId } = row;
  const createdAt = context.clock.now();
  await tx.insert(staffRecoveryCodes).values(
    codes.map((code) => ({
      organizationId,
      staffId,
      codeHash: hashOf(context, row, code.replace('-', '')),
      createdAt,
    })),
  );
  return codes;
}

export async function forgetRecoveryCodes(tx: Tx, row: Person): Promise<void> {
  await tx.delete(staffRecoveryCodes).where(isTheirs(row));
}

export async function countRecoveryCodes(tx: Tx, row: Person): Promise<number> {
  const [found] = await tx
    .select({ left: sql<number>`count(*)::int` })
    .from(staffRecoveryCodes)
    .where(isTheirs(row));
  return found?.left ?? 0;
}

/** Uses a code up, also of two who come at once with the same one. Says whether it was good. */
export async function useRecoveryCode(
  context: Context,
  tx: Tx,
  row: typeof staff.$inferSelect,
  typed: string,
): Promise<boolean> {
  const plain = lettersOf(typed);
  if (!plain) return false;
  const used = await tx
    .delete(staffRecoveryCodes)
    .where(and(isTheirs(row), eq(staffRecoveryCodes.codeHash, hashOf(context, row, plain))))
    .returning({ at: staffRecoveryCodes.createdAt });
  if (used.length === 0) return false;
  await recordAct(context, tx, row.organizationId, row, {
    act: 'staff.recovery_code_used',
    target: { id: row.id, name: row.name },
    after: { left: await countRecoveryCodes(tx, row) },
  });
  return true;
}
