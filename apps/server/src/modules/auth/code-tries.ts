import type { Locale, Script } from '@civicconnect/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, signInCodes } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { refuseSuspended } from '../platform/suspended.ts';
import { type CodeRequest, codeHash, type Origin } from './codes.ts';
import { sameMac } from './keys.ts';
import { type Issued, issue, openLogin } from './logins.ts';
import { whereAsked } from './where-asked.ts';

type CitizenRow = typeof citizens.$inferSelect;

export interface CodeAnswer extends CodeRequest {
  code: string;
  name?: string | undefined;
  residence?: string | undefined;
  locale?: Locale | undefined;
}

/**
 * Counts a try at a phone's code before it is looked at. Outside of any transaction: who counts may be
 * another machine.
 *
 * @throws Refused 429, 403 where the organization is suspended
 */
export async function countTry(
  context: Context,
  { phone, organizationId }: { phone: string; organizationId: string },
  { ip }: Pick<Origin, 'ip'>,
): Promise<void> {
  await refuseSuspended(context, { organizationId });
  await context.limits.consume('wrongCodesPerAddress', addressKey(ip));
  await context.limits.consume('wrongCodesPerPhone', phone);
}

/** It was right: nothing speaks against whoever tried. */
export async function forgetTry(
  { limits }: Pick<Context, 'limits'>,
  phone: string,
  { ip }: Pick<Origin, 'ip'>,
): Promise<void> {
  await limits.giveBack('wrongCodesPerAddress', addressKey(ip));
  await limits.reset('wrongCodesPerPhone', phone);
}

/**
 * What may be done by whoever shows the code of a phone: `then` runs in the transaction that uses the
 * code up. The first time makes them a citizen.
 *
 * @throws Refused 422 `invalid_code` (`params.triesLeft`), 422 `code_expired` when there is none to try, 429
 */
async function proveNumber<T>(
  context: Context,
  answer: CodeAnswer,
  origin: Origin,
  then: (tx: Tx, citizen: CitizenRow) => Promise<T>,
): Promise<T> {
  const { phone } = answer;
  const organizationId = await whereAsked(context, answer);
  await countTry(context, { phone, organizationId }, origin);
  const result = await tryCode(context, organizationId, answer, origin, then);
  await forgetTry(context, phone, origin);
  return result;
}

/**
 * The same for a try that was counted already.
 *
 * @throws Refused 422 as `proveNumber`
 */
export async function tryCode<T>(
  context: Context,
  organizationId: string,
  answer: Omit<CodeAnswer, 'organization'>,
  origin: Origin,
  then: (tx: Tx, citizen: CitizenRow) => Promise<T>,
): Promise<T> {
  const { phone, code } = answer;
  const hash = codeHash(context, organizationId, phone, code);
  // Refused after the commit: a wrong try must stay counted.
  const outcome = await context.db.inOrganization(organizationId, async (tx) => {
    const checked = await useCode(tx, organizationId, phone, hash, context.clock.now());
    if (checked.kind !== 'right') return checked;
    const citizen = await citizenOfPhone(tx, context, organizationId, answer, origin);
    return { kind: 'in' as const, result: await then(tx, citizen) };
  });
  if (outcome.kind === 'none') throw new Refused('code_expired');
  if (outcome.kind === 'wrong') {
    throw new Refused('invalid_code', { params: { triesLeft: outcome.triesLeft } });
  }
  return outcome.result;
}

/** Logs a citizen in with a code. Throws what `proveNumber` throws. */
export async function verifyCode(
  context: Context,
  answer: CodeAnswer,
  origin: Origin,
): Promise<{ citizen: CitizenRow; issued: Issued }> {
  const { citizen, login } = await proveNumber(context, answer, origin, async (tx, citizen) => {
    const { organizationId, id: subjectId } = citizen;
    const subject = { kind: 'citizen', organizationId, subjectId } as const;
    return { citizen, login: await openLogin(tx, context, subject, origin.userAgent) };
  });
  return { citizen, issued: await issue(context, login, 1) };
}

type Failure = { kind: 'none' } | { kind: 'wrong'; triesLeft: number };

/** Takes one try. The row is locked, so of two right answers at once the second finds no code. */
async function useCode(
  tx: Tx,
  organizationId: string,
  phone: string,
  hash: string,
  now: Date,
): Promise<Failure | { kind: 'right' }> {
  const mine = and(eq(signInCodes.organizationId, organizationId), eq(signInCodes.phone, phone));
  const [live] = await tx.select().from(signInCodes).where(mine).for('update');
  if (!live || live.expiresAt <= now || live.triesLeft < 1) return { kind: 'none' };
  if (sameMac(live.codeHash, hash)) {
    await tx.delete(signInCodes).where(mine);
    return { kind: 'right' };
  }
  const triesLeft = live.triesLeft - 1;
  await tx.update(signInCodes).set({ triesLeft }).where(mine);
  return { kind: 'wrong', triesLeft };
}

/** The citizen with this phone, made on the first log-in; what was given anew replaces what was known. */
async function citizenOfPhone(
  tx: Tx,
  context: Context,
  organizationId: string,
  { phone, name, residence, locale }: CodeAnswer,
  origin: Origin,
): Promise<CitizenRow> {
  const first = locale ?? origin.locale;
  const given = {
    ...(name ? { name } : {}),
    ...(residence ? { residence } : {}),
    ...(locale ? { locale } : {}),
  };
  const [citizen] = await tx
    .insert(citizens)
    .values({
      organizationId,
      id: context.newId(),
      phone,
      name: name ?? null,
      residence: residence || null,
      locale: first,
      script: scriptOf(first),
      createdAt: context.clock.now(),
    })
    .onConflictDoUpdate({
      target: [citizens.organizationId, citizens.phone],
      set: { phone: sql`excluded.phone`, ...given },
    })
    .returning();
  if (!citizen) throw new Error('an upsert returned no row');
  return citizen;
}

/** The script that a language of the interface is read in. */
function scriptOf(locale: Locale): Script {
  return locale === 'uz-Cyrl' ? 'cyrillic' : 'latin';
}
