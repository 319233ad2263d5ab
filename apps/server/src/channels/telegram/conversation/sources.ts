import { eq } from 'drizzle-orm';
import type { CitizenCaller } from '../../../caller.ts';
import { messages } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { findPassage } from '../../../modules/knowledge/documents/queries.ts';
import { accessSession } from '../../../modules/sessions/load.ts';
import { type Scene, say } from './scene.ts';

/** So much of what stands around a passage is shown on each side, and of the passage itself. */
const mostAround = 300;
const mostOfIt = 2500;

/** Shows the passage that an answer leaned on: a public document's, of a session of theirs. */
export async function showSource(
  scene: Scene,
  caller: CitizenCaller,
  { messageId, index }: { messageId: string; index: number },
): Promise<void> {
  const { context, tx, t } = scene;
  const [row] = await tx.select().from(messages).where(eq(messages.id, messageId));
  try {
    const citation = row?.citations[index];
    if (!row || !citation) throw new Refused('not_found');
    await accessSession(tx, caller, row.sessionId);
    const { documentId, start, end } = citation;
    const place = { start, end };
    const { title, page, before, text, after } = await findPassage(
      context,
      caller,
      documentId,
      place,
    );
    const lead = page === null ? title : `${title}, ${t('botChat.page', { page })}`;
    const head = before.length > mostAround ? `…${before.slice(-mostAround)}` : before;
    const tail = after.length > mostAround ? `${after.slice(0, mostAround)}…` : after;
    say(scene, `${head}${text.slice(0, mostOfIt)}${tail}`.trim(), { lead });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(scene, t('widget.gone'));
  }
}
