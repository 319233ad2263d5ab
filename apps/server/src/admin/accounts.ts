import type { StaffLink } from '@civicconnect/contract';
import { Email } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { staff } from '../db/schema/index.ts';
import { onEmptyInstallation } from '../first-start.ts';
import { recordAct } from '../modules/audit/record.ts';
import { makeLink } from '../modules/auth/links.ts';
import { revokeAll } from '../modules/auth/logins.ts';
import { forgetTotp } from '../modules/auth/totp.ts';
import { foundInstallation } from '../modules/organizations/actions.ts';
import { CommandError, type ContextCommand, needed, textOf, type Work } from './command.ts';
import { chosenOrganization, organizationOption } from './organization.ts';

type StaffRow = typeof staff.$inferSelect;

function emailOf({ options }: Work): string {
  const given = Email.safeParse(needed(options, 'email'));
  if (!given.success) throw new CommandError('--email must be an e-mail address');
  return given.data;
}

async function findByEmail(tx: Tx, organizationId: string, email: string) {
  const [row] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.organizationId, organizationId), eq(staff.email, email)));
  return row;
}

/** Where the pages are, as far as a command can know. */
function originOf({ config }: Context): string {
  return config.publicUrl ?? `http://${config.host}:${config.port}`;
}

function sayLink({ say, context }: Work, link: StaffLink): void {
  say(link.url);
  say(`The link works once, until ${link.expiresAt}. Whoever has it sets the password.`);
  if (!context.config.publicUrl) {
    say('Its address is this machine’s: with PUBLIC_URL set it is the one that people use.');
  }
}

async function linkFor(work: Work, row: Pick<StaffRow, 'organizationId' | 'id' | 'passwordHash'>) {
  const { context } = work;
  const purpose = row.passwordHash === null ? 'invitation' : 'reset';
  return context.db.inOrganization(row.organizationId, (tx) =>
    makeLink(context, tx, row, purpose, originOf(context)),
  );
}

/** Makes the account, or promotes the one that is there. Gives its row. */
async function superuserIn(work: Work, organizationId: string, email: string): Promise<StaffRow> {
  const { context, options } = work;
  return context.db.inOrganization(organizationId, async (tx) => {
    const known = await findByEmail(tx, organizationId, email);
    if (known?.deactivatedAt) {
      throw new CommandError(`The account ${email} is closed: an administrator opens it again.`);
    }
    if (known?.role === 'superuser') throw new CommandError(`${email} is a superuser already.`);
    if (known && options.promote !== true) {
      throw new CommandError(
        `${email} has an account as ${known.role}: with --promote it becomes a superuser's.`,
      );
    }
    const name = textOf(options, 'name') ?? known?.name ?? email.split('@')[0] ?? email;
    const id = known?.id ?? context.newId();
    const row = { organizationId, id, name, email, role: 'superuser' as const };
    if (known) {
      await tx
        .update(staff)
        .set({ role: row.role, name })
        .where(and(eq(staff.organizationId, organizationId), eq(staff.id, id)));
    } else {
      await tx.insert(staff).values({ ...row, locale: 'uz', createdAt: context.clock.now() });
    }
    await recordAct(context, tx, organizationId, null, {
      act: known ? 'staff.updated' : 'staff.created',
      target: { id, name },
      before: known ? { role: known.role, name: known.name } : null,
      after: known ? { role: row.role, name } : { name, email, role: row.role },
    });
    const made = await findByEmail(tx, organizationId, email);
    if (!made) throw new Error('the account that was just made is not there');
    return made;
  });
}

export const createSuperuser: ContextCommand = {
  summary: 'makes a superuser, in an empty installation the first one',
  details: [
    'Prints a link with which its owner sets the password; no password is ever printed or kept.',
    'An empty installation is founded without demo data, as by npm start -- --no-demo.',
  ],
  options: {
    email: { type: 'text', help: 'what they log in with' },
    name: { type: 'text', help: 'how colleagues see them; the part before @ when left out' },
    organization: organizationOption,
    promote: { type: 'flag', help: 'an account that is there becomes a superuser’s' },
  },
  async run(work) {
    const { context, options, say } = work;
    const email = emailOf(work);
    const slug = textOf(options, 'organization');
    const founded = await onEmptyInstallation(context, async () => {
      await foundInstallation(context, { email, password: null, name: textOf(options, 'name') });
      return true;
    });
    const { id, slug: place } = await chosenOrganization(context, slug);
    const row = founded
      ? await context.db.inOrganization(id, (tx) => findByEmail(tx, id, email))
      : await superuserIn(work, id, email);
    if (!row) throw new Error('the first superuser is not there');
    say(`${row.name} <${row.email}> is a superuser of "${place}".`);
    if (row.passwordHash === null) sayLink(work, await linkFor(work, row));
  },
};

async function removeSecondStep(work: Work, row: StaffRow): Promise<void> {
  const { context } = work;
  const { organizationId, id: subjectId } = row;
  await context.db.inOrganization(organizationId, async (tx) => {
    await forgetTotp(context, tx, null, row);
    await revokeAll(tx, context, { kind: 'staff', organizationId, subjectId });
  });
}

export const resetPassword: ContextCommand = {
  summary: 'makes a link with which somebody of the staff sets a new password',
  details: ['For whoever no administrator can help. Every login of theirs ends when it is used.'],
  options: {
    email: { type: 'text', help: 'of the account' },
    organization: organizationOption,
    'remove-second-step': { type: 'flag', help: 'for a lost phone: logging in asks no code' },
  },
  async run(work) {
    const { context, options, say } = work;
    const email = emailOf(work);
    const { id, slug } = await chosenOrganization(context, textOf(options, 'organization'));
    const row = await context.db.inOrganization(id, (tx) => findByEmail(tx, id, email));
    if (!row) throw new CommandError(`Nobody of "${slug}" has the e-mail ${email}.`);
    if (row.deactivatedAt) {
      throw new CommandError(`The account ${email} is closed: an administrator opens it again.`);
    }
    if (options['remove-second-step'] === true && row.totpConfirmedAt) {
      await removeSecondStep(work, row);
      say(`The second step of ${email} is removed; their logins are ended.`);
    }
    const link = await linkFor(work, row);
    await context.db.inOrganization(id, (tx) =>
      recordAct(context, tx, id, null, {
        act: link.purpose === 'invitation' ? 'staff.invited' : 'staff.reset_link_made',
        target: { id: row.id, name: row.name },
      }),
    );
    sayLink(work, link);
  },
};
