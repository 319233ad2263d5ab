import { localized, translator } from '@civicconnect/i18n';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { queueDeliveries } from '../../modules/deliveries/queue.ts';
import type { SessionRow } from '../../modules/sessions/row.ts';
import { browsersOfCitizen, entry } from './notices.ts';

/**
 * Wakes the citizen's browsers to rate a session that was closed, in the transaction that notes the
 * reminder: its number, no word of it. The same reminder is in the ledger once.
 */
export async function pushReminder(context: Context, tx: Tx, session: SessionRow): Promise<void> {
  const { organizationId, id, kind, citizenId, departmentId, number } = session;
  const now = context.clock.now().toISOString();
  const found = await browsersOfCitizen(tx, { organizationId, citizenId, departmentId, now });
  const page = kind === 'chat' ? 'assistant' : `appeals/${id}`;
  const entries = found.map(({ id: browser, locale, organization, department, isHome, slug }) =>
    entry(organizationId, browser, `rating:${id}`, {
      title: localized(department ?? organization, locale),
      body: translator(locale)('improvement.remind.push', { number }),
      url: `${isHome ? '' : `/o/${slug}`}/${page}`,
      tag: `session:${id}`,
    }),
  );
  await queueDeliveries(context, tx, entries);
}
