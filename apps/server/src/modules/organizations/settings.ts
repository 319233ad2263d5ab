import {
  type BodyOf,
  type endpoints,
  type Locale,
  type ResponseOf,
  Settings,
} from '@civicconnect/contract';
import { settingFields, withSettings } from '@civicconnect/domain';
import { eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { fieldErrors } from '../../http/body.ts';
import { refuseChangedMeanwhile } from '../../http/meanwhile.ts';
import { forgetOrigins } from '../../http/origins.ts';
import { addJob } from '../../jobs/add.ts';
import { recordAct } from '../audit/record.ts';
import { raiseMark } from '../knowledge/mark.ts';
import { trimmedText } from '../localized-texts.ts';
import { askTelegram, keepBot } from './own-bot.ts';
import { type OrganizationRow, organizationView } from './queries.ts';
import { differenceOf } from './settings-fields.ts';
import { settingsOf } from './settings-of.ts';
import { settingsFaults } from './settings-rules.ts';

type Patch = BodyOf<typeof endpoints.updateSettings>;
type Answer = ResponseOf<typeof endpoints.settings>;

async function readRow(tx: Tx, organizationId: string, lock: boolean): Promise<OrganizationRow> {
  const query = tx.select().from(organizations).where(eq(organizations.id, organizationId));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw new Refused('not_found');
  return row;
}

function answerOf(context: Context, row: OrganizationRow): Answer {
  return { settings: settingsOf(context, row.settings), organization: organizationView(row) };
}

/** The settings of the caller's organization, each with its default where none was set. */
export async function readSettings(context: Context, caller: StaffCaller): Promise<Answer> {
  return context.db.inOrganization(caller.organizationId, async (tx) =>
    answerOf(context, await readRow(tx, caller.organizationId, false)),
  );
}

/** What stands in the settings and beside them, as one: the names that patches and the record use. */
function wholeOf(context: Context, { settings, name, region }: OrganizationRow) {
  return { ...settingsOf(context, settings), organization: { name, region } };
}

/** Settings from which an open session's deadlines and clocks follow. */
const ofClocks = /^(?:timers\.|deadlines\.|timeZone$)/;

/** The patch as it is stored: texts trimmed, languages without words left out. */
function tidy({ was: _was, telegram: _bot, ...patch }: Patch): Omit<Patch, 'was' | 'telegram'> {
  const { organization, portal, assistant } = patch;
  return {
    ...patch,
    ...(organization && {
      organization: {
        ...organization,
        ...(organization.name && { name: trimmedText(organization.name) }),
        ...(organization.region && { region: trimmedText(organization.region) }),
      },
    }),
    ...(portal && {
      portal: { ...portal, ...(portal.address && { address: trimmedText(portal.address) }) },
    }),
    ...(assistant && {
      assistant: {
        ...assistant,
        ...(assistant.greeting && { greeting: trimmedText(assistant.greeting) }),
      },
    }),
  };
}

/**
 * Changes settings; what was left out stays as it is. Settings are read per session, so the next one
 * goes by them; deadlines and clocks of open sessions follow by a job of this very transaction.
 *
 * @throws Refused 422 `invalid_input`, 409 `changed_meanwhile`; both name the fields
 */
export async function updateSettings(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  body: Patch,
): Promise<Answer> {
  const { organizationId } = caller;
  const patch = tidy(body);
  const token = body.telegram?.token;
  const bot = token ? await askTelegram(context, caller, token, locale) : null;
  return context.db.inOrganization(organizationId, async (tx) => {
    const row = await readRow(tx, organizationId, true);
    const before = wholeOf(context, row);
    const { organization, ...rest } = withSettings(before, patch) as typeof before;
    const parsed = Settings.safeParse(rest);
    if (!parsed.success) throw new Refused('invalid_input', { errors: fieldErrors(parsed.error) });
    const settings = parsed.data;
    const errors = await settingsFaults(tx, organizationId, { settings, patch: body, locale });
    if (errors.length > 0) throw new Refused('invalid_input', { errors });
    refuseChangedMeanwhile(
      settingFields(before),
      settingFields(patch),
      settingFields(body.was ?? {}),
    );
    const after = { ...row, ...organization, settings };
    await tx
      .update(organizations)
      .set({ name: after.name, region: after.region, settings })
      .where(eq(organizations.id, organizationId));
    const difference = differenceOf(before, wholeOf(context, after));
    await recordAct(context, tx, organizationId, caller, {
      act: 'settings.updated',
      target: { id: null, name: null },
      ...difference,
    });
    if ('assistant.synonyms' in difference.after) await raiseMark(tx, organizationId);
    if (patch.allowedOrigins) context.db.afterCommit(tx, () => forgetOrigins(context));
    if (token !== undefined) await keepBot(context, tx, caller, bot);
    if (Object.keys(difference.after).some((field) => ofClocks.test(field))) {
      await addJob(tx, 'refreshClocks', { organizationId }, { key: `clocks:${organizationId}` });
    }
    return answerOf(context, after);
  });
}
