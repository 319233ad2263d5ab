import type {
  FieldError,
  Locale,
  LocalizedText,
  Settings,
  SettingsPatch,
} from '@civicconnect/contract';
import { checkAccent } from '@civicconnect/domain';
import { translator } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { departments } from '../../db/schema/index.ts';
import { faultsOfText } from '../localized-texts.ts';

/** What is wrong with settings as a whole, each fault named at the field that the patch would change. */
interface Checked {
  settings: Settings;
  patch: SettingsPatch & { organization?: { name?: LocalizedText; region?: LocalizedText | null } };
  locale: Locale;
}

const fault = (path: string, code: string, message = ''): FieldError => ({ path, code, message });

function thresholdFaults({ settings: { ai }, patch }: Checked): FieldError[] {
  if (ai.injectionIsolate <= ai.injectionBlock) return [];
  return patch.ai?.injectionIsolate !== undefined
    ? [fault('ai.injectionIsolate', 'too_big')]
    : [fault('ai.injectionBlock', 'too_small')];
}

function lengthFaults({ settings: { appeal }, patch }: Checked): FieldError[] {
  if (appeal.minLength <= appeal.maxLength) return [];
  const field = patch.appeal?.minLength !== undefined ? 'minLength' : 'maxLength';
  return [fault(`appeal.${field}`, 'above_max')];
}

/** White words must be readable on the accent; the sentence names the nearest colour on which they are. */
function accentFaults({ patch, locale }: Checked): FieldError[] {
  const accent = patch.branding?.accent;
  const proposed = accent ? checkAccent(accent).proposed : null;
  if (proposed === null) return [];
  const t = translator(locale);
  const message = t('problems.invalid.low_contrast', { proposed });
  return [fault('branding.accent', 'low_contrast', message)];
}

function textFaults({ patch: { organization, portal, assistant } }: Checked): FieldError[] {
  const texts: [string, LocalizedText | null | undefined, number][] = [
    ['organization.name', organization?.name, 200],
    ['organization.region', organization?.region, 200],
    ['portal.address', portal?.address, 500],
    ['assistant.greeting', assistant?.greeting, 500],
  ];
  const labels = portal?.emergencyNumbers ?? [];
  return [
    ...texts.flatMap(([path, text, longest]) => (text ? faultsOfText(path, text, longest) : [])),
    ...labels.flatMap(({ label }, at) =>
      faultsOfText(`portal.emergencyNumbers.${at}.label`, label, 120),
    ),
  ];
}

/** Chats can be handed to a department that is there and takes messages. */
async function departmentFaults(
  tx: Tx,
  organizationId: string,
  { patch }: Checked,
): Promise<FieldError[]> {
  const id = patch.chat?.departmentId;
  if (!id) return [];
  const [found] = await tx
    .select({ active: departments.active })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, id)));
  return found?.active ? [] : [fault('chat.departmentId', 'department')];
}

/** The rules that one field alone cannot tell. */
export async function settingsFaults(
  tx: Tx,
  organizationId: string,
  checked: Checked,
): Promise<FieldError[]> {
  return [
    ...thresholdFaults(checked),
    ...lengthFaults(checked),
    ...accentFaults(checked),
    ...textFaults(checked),
    ...(await departmentFaults(tx, organizationId, checked)),
  ];
}
