import type { BodyOf, endpoints, Totp } from '@civicconnect/contract';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { keysOf } from './keys.ts';
import { isPassword } from './passwords.ts';
import {
  countRecoveryCodes,
  forgetRecoveryCodes,
  isRecoveryCode,
  makeRecoveryCodes,
  useRecoveryCode,
} from './recovery-codes.ts';
import { seal, unseal } from './seal.ts';

type StaffRow = typeof staff.$inferSelect;

/** What every app takes without being told: six digits by SHA-1, every 30 seconds. */
const form = { issuer: 'CivicConnect', algorithm: 'SHA1', digits: 6, period: 30 };
/** Clocks of phones are off: the code before and the one after are taken too. */
const tolerance = 1;
/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;

const changed = () => new Refused('invalid_transition', { params: { about: 'account' } });
const wrongCode = () => new Refused('invalid_code', { params: { about: 'totp' } });
const isHim = (row: Pick<StaffRow, 'organizationId' | 'id'>) =>
  and(eq(staff.organizationId, row.organizationId), eq(staff.id, row.id));

/** The 30-second step that a code belongs to; null for a wrong one. */
function stepOf(context: Context, row: StaffRow, code: string): number | null {
  const secret = row.totpSecret && unseal(keysOf(context.secret).sealing, row.totpSecret);
  if (!secret) return null;
  const timestamp = context.clock.now().getTime();
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) });
  const digits = code.replace(/\s/g, '');
  const delta = totp.validate({ token: digits, timestamp, window: tolerance });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** Takes a code once: neither it nor an older one counts again, also of two that come at once. */
async function spend(tx: Tx, row: StaffRow, step: number | null, also: Partial<StaffRow> = {}) {
  if (step === null) throw wrongCode();
  const spent = await tx
    .update(staff)
    .set({ ...also, totpLastStep: step })
    .where(and(isHim(row), or(isNull(staff.totpLastStep), lt(staff.totpLastStep, step))))
    .returning({ id: staff.id });
  if (spent.length === 0) throw wrongCode();
}

/**
 * The second step of logging in, by a code of the app or a recovery code. Throws 422 `invalid_code` for a
 * wrong or a used one.
 */
export async function takeCode(context: Context, row: StaffRow, code: string): Promise<void> {
  if (isRecoveryCode(code)) {
    const isGood = await context.db.inOrganization(row.organizationId, (tx) =>
      useRecoveryCode(context, tx, row, code),
    );
    if (!isGood) throw wrongCode();
    return;
  }
  const step = stepOf(context, row, code);
  await context.db.inOrganization(row.organizationId, (tx) => spend(tx, row, step));
}

/** Nothing is on, and nothing is shown. */
const off: Totp = { on: false, secret: null, uri: null, recoveryCodes: null, recoveryLeft: 0 };

async function ownRow(tx: Tx, caller: StaffCaller): Promise<StaffRow> {
  const [row] = await tx.select().from(staff).where(isHim(caller));
  if (!row) throw new Refused('unauthenticated');
  return row;
}

/** Whether the caller’s second step is on. */
export async function readTotp(context: Context, caller: StaffCaller): Promise<Totp> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const row = await ownRow(tx, caller);
    return {
      ...off,
      on: row.totpConfirmedAt !== null,
      recoveryLeft: await countRecoveryCodes(tx, row),
    };
  });
}

/**
 * The caller’s own password, asked again before something that would lock them out; counted with
 * failed log-ins. Throws 422 `invalid_input` that names `path`, 429.
 */
export async function askPassword(
  context: Context,
  row: Pick<StaffRow, 'email' | 'passwordHash'>,
  password: string | undefined,
  path: string,
): Promise<void> {
  const wrong = (code: string) =>
    new Refused('invalid_input', { errors: [{ path, code, message: '' }] });
  if (password === undefined) throw wrong('required');
  await context.limits.consume('failedLoginsPerAccount', row.email);
  if (!(await isPassword(row.passwordHash, password))) throw wrong('password');
  await context.limits.giveBack('failedLoginsPerAccount', row.email);
}

type Change = BodyOf<typeof endpoints.changeTotp>;

/** Sets the second step up, turns it on or off. */
export async function changeTotp(
  context: Context,
  caller: StaffCaller,
  { step, password, code }: Change,
): Promise<Totp> {
  const row = await context.db.inOrganization(caller.organizationId, (tx) => ownRow(tx, caller));
  const isOn = row.totpConfirmedAt !== null;
  if (step === 'confirm') return confirm(context, caller, row, code);
  await askPassword(context, row, password, 'password');
  if (step === 'remove') {
    if (isOn) await removeTotp(context, caller, row);
    return off;
  }
  if (step === 'codes') return newCodes(context, caller, row);
  if (isOn) throw changed();
  const secret = new Secret({ size: secretBytes });
  const totpSecret = seal(keysOf(context.secret).sealing, secret.base32);
  await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .update(staff)
      .set({ totpSecret, totpLastStep: null })
      .where(and(isHim(row), isNull(staff.totpConfirmedAt))),
  );
  const uri = new TOTP({ ...form, label: row.email, secret }).toString();
  return { ...off, secret: secret.base32, uri };
}

/** The first code shows that the app has the secret; from now on logging in asks for one. */
async function confirm(
  context: Context,
  caller: StaffCaller,
  row: StaffRow,
  code: string | undefined,
): Promise<Totp> {
  if (row.totpConfirmedAt || !row.totpSecret) throw changed();
  await context.limits.consume('failedLoginsPerAccount', row.email);
  const step = code === undefined ? null : stepOf(context, row, code);
  const codes = await context.db.inOrganization(row.organizationId, async (tx) => {
    await spend(tx, row, step, { totpConfirmedAt: context.clock.now() });
    await recordAct(context, tx, row.organizationId, caller, {
      act: 'staff.totp_on',
      target: { id: row.id, name: row.name },
    });
    return makeRecoveryCodes(context, tx, row);
  });
  await context.limits.giveBack('failedLoginsPerAccount', row.email);
  return withCodes(codes);
}

const withCodes = (recoveryCodes: string[]): Totp => ({
  ...off,
  on: true,
  recoveryCodes,
  recoveryLeft: recoveryCodes.length,
});

/** Ten new recovery codes for whoever has the second step on. Throws 409 for anybody else. */
async function newCodes(context: Context, caller: StaffCaller, row: StaffRow): Promise<Totp> {
  return context.db.inOrganization(row.organizationId, async (tx) => {
    // Locked: an administrator who removes the second step meanwhile leaves no codes behind.
    const [still] = await tx.select().from(staff).where(isHim(row)).for('update');
    if (!still?.totpConfirmedAt) throw changed();
    await recordAct(context, tx, row.organizationId, caller, {
      act: 'staff.recovery_codes_made',
      target: { id: row.id, name: row.name },
    });
    return withCodes(await makeRecoveryCodes(context, tx, row));
  });
}

/** Takes somebody’s second step away, and keeps who did. */
async function removeTotp(context: Context, caller: StaffCaller, row: StaffRow): Promise<void> {
  await context.db.inOrganization(row.organizationId, (tx) => forgetTotp(context, tx, caller, row));
}

/** The same in a transaction of the caller’s; null is the server’s operator. */
export async function forgetTotp(
  context: Context,
  tx: Tx,
  caller: StaffCaller | null,
  row: Pick<StaffRow, 'organizationId' | 'id' | 'name'>,
): Promise<void> {
  await tx
    .update(staff)
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where(isHim(row));
  await forgetRecoveryCodes(tx, row);
  await recordAct(context, tx, row.organizationId, caller, {
    act: 'staff.totp_off',
    target: { id: row.id, name: row.name },
  });
}
