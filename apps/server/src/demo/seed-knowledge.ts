import type { Context } from '../context.ts';
import { takeDocuments } from '../modules/knowledge/documents/take.ts';
import { insertFaq } from '../modules/knowledge/faqs/actions.ts';
import { raiseMark } from '../modules/knowledge/mark.ts';
import { findOrganization } from '../modules/organizations/queries.ts';
import { narpay } from './narpay/index.ts';

/** What the demo's assistant answers from: through the same doors as an administrator's own. */
export async function seedKnowledge(context: Context): Promise<void> {
  const { id: organizationId } = await findOrganization(context);
  await context.db.inOrganization(organizationId, async (tx) => {
    for (const { category, keywords, ...texts } of narpay.faqs) {
      for (const language of ['uz', 'ru'] as const) {
        const shared = { category, keywords, language, priority: 0, visibility: 'public' as const };
        await insertFaq(context, tx, organizationId, null, { ...shared, ...texts[language] });
      }
    }
    await raiseMark(tx, organizationId);
  });
  const given = narpay.documents.map(({ content, ...said }) => ({
    ...said,
    visibility: 'public' as const,
    fileName: null,
    type: 'text/markdown',
    bytes: Buffer.from(content),
  }));
  await takeDocuments(context, organizationId, null, given);
}
