/** The assistant's knowledge in the calling thread: for tests, and for the brain's thread itself. */
import type { TextLanguage } from '@civicconnect/contract';
import { detectLanguage } from '../language/detect.ts';
import { NotLoadedError } from '../not-loaded.ts';
import { answerFloor, confidenceOf } from './confidence.ts';
import { type AskedWord, askedWords } from './coverage.ts';
import { type Extract, extract } from './extract.ts';
import { searchedQuestion } from './follow-up.ts';
import type {
  AnswerCitation,
  AskInput,
  FoundPassages,
  Knowledge,
  KnowledgeAnswer,
  KnowledgeContent,
  KnowledgeDocument,
  Passage,
  SearchInput,
  Turn,
} from './knowledge.ts';
import { fitsQuestion } from './nearness.ts';
import { OrganizationKnowledge } from './organization.ts';
import type { Ranked } from './ranking.ts';
import { smallTalkOf } from './small-talk.ts';
import { smallTalkText, unknownText } from './wording.ts';

const usualLimit = 8;

function languageOf(question: string, language: TextLanguage, history: readonly Turn[]) {
  if (language !== 'unknown') return language;
  const said = history.filter(({ from }) => from === 'citizen').map(({ text }) => text);
  const talk = detectLanguage(said.join('\n')).language;
  return detectLanguage(question, talk === 'unknown' ? null : talk).language;
}

function passageOf({ passage, score }: Ranked, asked: readonly AskedWord[]): Passage {
  const { document, chunk, injection } = passage;
  const { id: chunkId, heading, page, start, end, text } = chunk;
  const { id: documentId, title, visibility } = document;
  const place = { documentId, chunkId, title, heading, page, start, end };
  const fits = fitsQuestion(asked, passage.words);
  return { ...place, text, visibility, injection, score, fits };
}

/** What was found for a question, before anything is said. */
interface Found {
  language: TextLanguage;
  searched: string;
  ranked: Ranked[];
  passages: Passage[];
  best: Extract | null;
}

function find(known: OrganizationKnowledge, question: string, input: SearchInput): Found {
  const { reach, history = [], limit = usualLimit, vector } = input;
  const language = languageOf(question, input.language ?? 'unknown', history);
  const searched = searchedQuestion(question, history, language);
  const read = known.questionOf(searched, language);
  const ranked = known.search(read, reach, vector);
  const best = extract(known.store, searched, read.terms, ranked);
  const asked = askedWords(known.store, searched, read.terms);
  const passages = ranked.slice(0, limit).map((one) => passageOf(one, asked));
  return { language, searched, ranked, passages, best };
}

function citationsOf({ ranked, spans }: Extract): AnswerCitation[] {
  const { document, chunk } = ranked.passage;
  return spans.map((span) => ({
    documentId: document.id,
    chunkId: chunk.id,
    title: document.title,
    page: chunk.page,
    start: chunk.start + span.start,
    end: chunk.start + span.end,
    quote: chunk.text.slice(span.start, span.end),
  }));
}

/** An answer without a search: the assistant's own words, or a FAQ's. */
function said(
  source: 'faq' | 'small_talk',
  text: string,
  more: Pick<KnowledgeAnswer, 'confidence' | 'searched' | 'faq' | 'smallTalk'>,
): KnowledgeAnswer {
  return { source, parts: [{ text, citations: [] }], citations: [], passages: [], ...more };
}

function fromDocuments(found: Found, input: AskInput): KnowledgeAnswer {
  const { language, searched, passages, best } = found;
  const confidence = best === null ? 0 : confidenceOf(best.evidence);
  const common = { confidence, searched, passages, faq: null, smallTalk: null };
  if (best === null || confidence < (input.floor ?? answerFloor)) {
    const text = unknownText(language, input.emotion ?? 'calm');
    return { ...common, source: 'none', parts: [{ text, citations: [] }], citations: [] };
  }
  const citations = citationsOf(best);
  const parts = citations.map(({ quote }, at) => ({ text: quote, citations: [at] }));
  return { ...common, source: 'documents', parts, citations };
}

function answer(known: OrganizationKnowledge, question: string, input: AskInput): KnowledgeAnswer {
  const { reach, history = [], assistantName = '' } = input;
  const language = languageOf(question, input.language ?? 'unknown', history);
  const smallTalk = smallTalkOf(question, assistantName);
  if (smallTalk !== null) {
    const text = smallTalkText(smallTalk, language, assistantName);
    return said('small_talk', text, { confidence: 1, searched: question, faq: null, smallTalk });
  }
  const searched = searchedQuestion(question, history, language);
  const faq = known.faqs.match(searched, { reach, language });
  if (faq !== null) {
    const confidence = faq.score;
    return said('faq', faq.answer, { confidence, searched, faq, smallTalk: null });
  }
  return fromDocuments(find(known, question, { ...input, language }), input);
}

/** Loading piece by piece: all documents of an organization at once are too much to hand over to a thread. */
export interface StagedKnowledge extends Knowledge {
  clearStage(organizationId: string): Promise<void>;
  /** Puts documents aside for `loadStaged`. */
  stage(organizationId: string, documents: readonly KnowledgeDocument[]): Promise<void>;
  /**
   * `load` with what was put aside.
   *
   * @param count how many documents there must be: a thread that was replaced meanwhile lost some
   */
  loadStaged(
    organizationId: string,
    rest: Omit<KnowledgeContent, 'documents'>,
    count: number,
  ): Promise<void>;
}

export function createKnowledge(): StagedKnowledge {
  const organizations = new Map<string, OrganizationKnowledge>();
  /** What is put while an organization is loaded belongs to what is being made. */
  const loading = new Map<string, Promise<void>>();
  const staged = new Map<string, KnowledgeDocument[]>();
  const knownOf = (organizationId: string): OrganizationKnowledge => {
    const known = organizations.get(organizationId);
    if (known === undefined) throw new NotLoadedError(organizationId);
    return known;
  };
  const load = (organizationId: string, content: KnowledgeContent): Promise<void> => {
    const known = new OrganizationKnowledge();
    const made = known.change(content).then(() => {
      organizations.set(organizationId, known);
    });
    loading.set(
      organizationId,
      made.catch(() => undefined),
    );
    return made;
  };
  return {
    load,
    async clearStage(organizationId) {
      staged.delete(organizationId);
    },
    async stage(organizationId, documents) {
      staged.set(organizationId, [...(staged.get(organizationId) ?? []), ...documents]);
    },
    async loadStaged(organizationId, rest, count) {
      const documents = staged.get(organizationId) ?? [];
      staged.delete(organizationId);
      if (documents.length !== count) throw new NotLoadedError(organizationId);
      await load(organizationId, { ...rest, documents });
    },
    async put(organizationId, content) {
      await loading.get(organizationId);
      await knownOf(organizationId).change(content);
    },
    async remove(organizationId, gone) {
      await loading.get(organizationId);
      await knownOf(organizationId).change({ gone });
    },
    async isLoaded(organizationId) {
      return organizations.has(organizationId);
    },
    async forget(organizationId) {
      // What is being made would be there again a moment later.
      await loading.get(organizationId);
      loading.delete(organizationId);
      organizations.delete(organizationId);
      staged.delete(organizationId);
    },
    async faq(organizationId, question, input) {
      return knownOf(organizationId).faqs.match(question, input);
    },
    async search(organizationId, question, input): Promise<FoundPassages> {
      const { searched, passages } = find(knownOf(organizationId), question, input);
      return { searched, passages };
    },
    async answer(organizationId, question, input) {
      return answer(knownOf(organizationId), question, input);
    },
  };
}
