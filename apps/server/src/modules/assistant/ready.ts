import type { Knowledge } from '@civicconnect/ai';
import type { Context } from '../../context.ts';
import { readMark } from '../knowledge/mark.ts';
import {
  differenceOf,
  type Fingerprints,
  fingerprintsOf,
  knownDocuments,
  knownFaqs,
} from './known-rows.ts';

/** What a process holds of an organization's knowledge. */
interface Held {
  /** Of the mark; everything up to it is held. */
  revision: number;
  /** Null where nothing is held, or it is not known what. */
  state: Fingerprints | null;
  /** Changes follow one another. */
  turn: Promise<void>;
}

const held = new WeakMap<Context, Map<string, Held>>();

function heldOf(context: Context, organizationId: string): Held {
  const all = held.get(context) ?? new Map<string, Held>();
  held.set(context, all);
  const known = all.get(organizationId) ?? { revision: -1, state: null, turn: Promise.resolve() };
  all.set(organizationId, known);
  return known;
}

/** An organization is gone: what was held of it is forgotten, once nobody takes anything in any more. */
export async function forgetKnown(context: Context, organizationId: string): Promise<void> {
  const known = held.get(context)?.get(organizationId);
  await known?.turn;
  held.get(context)?.delete(organizationId);
  await context.knowledge.forget(organizationId);
}

const nothing: Fingerprints = { documents: new Map(), faqs: new Map(), synonyms: '[]' };

/** What is different from what is held, read in one transaction whose mark is not newer than the rows. */
async function changesSince(context: Context, organizationId: string, before: Fingerprints) {
  return context.db.inOrganization(organizationId, async (tx) => {
    const revision = await readMark(tx, organizationId);
    const state = await fingerprintsOf(tx, organizationId);
    const difference = differenceOf(before, state);
    const documents = await knownDocuments(tx, organizationId, difference.documents);
    const faqs = await knownFaqs(tx, organizationId, difference.faqs);
    const read = new Set(documents.map(({ id }) => id));
    const emptied = difference.documents.filter((id) => !read.has(id));
    const gone = { ...difference.gone, documents: [...difference.gone.documents, ...emptied] };
    const synonyms = difference.synonyms
      ? { synonyms: JSON.parse(state.synonyms) as string[][] }
      : {};
    return { revision, state, content: { documents, faqs, ...synonyms }, gone };
  });
}

/** Takes what has changed into the index; all of it where the index is new, or was lost with its thread. */
async function bringUp(
  context: Context,
  organizationId: string,
  known: Held,
  revision: number,
): Promise<void> {
  const { knowledge } = context;
  const isThere = known.state !== null && (await knowledge.isLoaded(organizationId));
  if (isThere && known.revision >= revision) return;
  const before = isThere ? known.state : null;
  // Whatever fails below, nobody can say what is held: the next question loads it anew.
  known.state = null;
  const now = await changesSince(context, organizationId, before ?? nothing);
  const { content, gone } = now;
  if (before === null) await knowledge.load(organizationId, content);
  else {
    const { documents, faqs, synonyms } = content;
    const isOther = documents.length + faqs.length > 0 || synonyms !== undefined;
    if (isOther) await knowledge.put(organizationId, content);
    if (gone.documents.length + gone.faqs.length > 0) await knowledge.remove(organizationId, gone);
  }
  known.revision = now.revision;
  known.state = now.state;
}

/**
 * What the assistant answers from, as the rows say now: one cheap look at the organization's mark, and
 * where it has gone on, what has changed is taken in before the answer. Each document and each FAQ changes
 * in one step, so that old and new never both answer, or neither.
 */
export async function ready(context: Context, organizationId: string): Promise<Knowledge> {
  const { knowledge, db } = context;
  const known = heldOf(context, organizationId);
  const revision = await db.inOrganization(organizationId, (tx) => readMark(tx, organizationId));
  const isUpToDate = known.state !== null && known.revision >= revision;
  if (isUpToDate && (await knowledge.isLoaded(organizationId))) return knowledge;
  const turn = known.turn.then(() => bringUp(context, organizationId, known, revision));
  known.turn = turn.catch(() => undefined);
  await turn;
  return knowledge;
}
