import { Settings } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

const shipped = Settings.parse({}).escalation.confidenceThreshold;

/**
 * An organization's settings as they hold here: how sure the assistant must be is the installation's word
 * (`CHAT_AI_CONFIDENCE_THRESHOLD`) as long as nobody in the organization has chosen another than the
 * shipped one.
 */
export function settingsOf({ config }: Pick<Context, 'config'>, stored: unknown): Settings {
  const settings = Settings.parse(stored);
  const { escalation } = settings;
  if (escalation.confidenceThreshold !== shipped) return settings;
  const confidenceThreshold = config.chatConfidenceThreshold ?? shipped;
  return { ...settings, escalation: { ...escalation, confidenceThreshold } };
}

/** An organization's settings as they are stored, each with its default. Throws 404. */
export async function storedSettings(tx: Tx, organizationId: string): Promise<Settings> {
  const [found] = await tx
    .select({ settings: organizations.settings })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!found) throw new Refused('not_found');
  return Settings.parse(found.settings);
}
