import { type FieldError, Settings, type SettingsPatch } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { fieldErrors } from '../../http/body.ts';
import { recordAct } from '../audit/record.ts';

/** The settings of the caller's organization, each with its default where none was set. */
export async function readSettings(context: Context, caller: StaffCaller): Promise<Settings> {
  const [row] = await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, caller.organizationId)),
  );
  if (!row) throw new Refused('not_found');
  return Settings.parse(row.settings);
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the patch names replaces what was there; groups are gone into, lists and values are not. */
function merged(before: unknown, patch: unknown): unknown {
  if (patch === undefined) return before;
  if (!isGroup(before) || !isGroup(patch)) return patch;
  const result = { ...before };
  for (const [key, value] of Object.entries(patch)) result[key] = merged(before[key], value);
  return result;
}

/** Rules between settings. What is named is what the patch would have changed. */
function conflictsOf({ ai }: Settings, patch: SettingsPatch): FieldError[] {
  if (ai.injectionIsolate <= ai.injectionBlock) return [];
  const isolate = patch.ai?.injectionIsolate !== undefined;
  return [
    isolate
      ? { path: 'ai.injectionIsolate', code: 'too_big', message: '' }
      : { path: 'ai.injectionBlock', code: 'too_small', message: '' },
  ];
}

/** Changes settings; what was left out stays as it is. Settings are read per session: the next one goes by them. */
export async function updateSettings(
  context: Context,
  caller: StaffCaller,
  patch: SettingsPatch,
): Promise<Settings> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId))
      .for('update');
    if (!row) throw new Refused('not_found');
    const whole = Settings.safeParse(merged(row.settings, patch));
    if (!whole.success) throw new Refused('invalid_input', { errors: fieldErrors(whole.error) });
    const errors = conflictsOf(whole.data, patch);
    if (errors.length > 0) throw new Refused('invalid_input', { errors });
    await tx
      .update(organizations)
      .set({ settings: whole.data })
      .where(eq(organizations.id, organizationId));
    await recordAct(context, tx, organizationId, caller, {
      act: 'settings.updated',
      target: { id: null, name: null },
      before: Settings.parse(row.settings),
      after: whole.data,
    });
    return whole.data;
  });
}
