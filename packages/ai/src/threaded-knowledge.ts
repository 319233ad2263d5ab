/** The assistant's knowledge in the brain's thread. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StagedKnowledge } from './assistant/create-knowledge.ts';
import type { Knowledge, KnowledgeDocument } from './assistant/knowledge.ts';
import type { BrainThread } from './brain-thread.ts';
import type { KnowledgeMethod } from './worker-messages.ts';

/** Chunks handed over at once: copying them all for a thread would keep every chat waiting. */
const handedOver = 300;
/** Reading documents is a long lesson, in which questions are answered all the same. */
const readingPatience = 10;

/** Documents in groups of about so many chunks; one document is never divided. */
function* groupsOf(documents: readonly KnowledgeDocument[]): Generator<KnowledgeDocument[]> {
  let group: KnowledgeDocument[] = [];
  let chunks = 0;
  for (const document of documents) {
    if (group.length > 0 && chunks + document.chunks.length > handedOver) {
      yield group;
      group = [];
      chunks = 0;
    }
    group.push(document);
    chunks += document.chunks.length;
  }
  if (group.length > 0) yield group;
}

/** @param limits milliseconds for a question, and for a lesson */
export function threadedKnowledge(
  thread: BrainThread,
  limits: { answerMs: number; teachMs: number },
): Knowledge {
  const call = <M extends KnowledgeMethod>(
    method: M,
    limitMs: number,
    ...args: Parameters<StagedKnowledge[M]>
  ): ReturnType<StagedKnowledge[M]> =>
    thread.call(`knowledge.${method}`, args, limitMs, false) as ReturnType<StagedKnowledge[M]>;
  const { answerMs } = limits;
  const readMs = readingPatience * limits.teachMs;

  return {
    async load(organizationId, { documents, ...rest }) {
      await call('clearStage', answerMs, organizationId);
      for (const group of groupsOf(documents)) {
        await call('stage', readMs, organizationId, group);
        await nextTurn();
      }
      await call('loadStaged', readMs, organizationId, rest, documents.length);
    },
    async put(organizationId, { documents = [], ...rest }) {
      const [first = [], ...others] = groupsOf(documents);
      await call('put', readMs, organizationId, { ...rest, documents: first });
      for (const group of others) {
        await nextTurn();
        await call('put', readMs, organizationId, { documents: group });
      }
    },
    remove: (...args) => call('remove', readMs, ...args),
    forget: (...args) => call('forget', answerMs, ...args),
    isLoaded: (...args) => call('isLoaded', answerMs, ...args),
    faq: (...args) => call('faq', answerMs, ...args),
    search: (...args) => call('search', answerMs, ...args),
    answer: (...args) => call('answer', answerMs, ...args),
  };
}
