/**
 * The one door to what the assistant knows. It holds no truth: FAQs, documents and their chunks are
 * rows of the database, and what stands here is made of them again whenever it is lost.
 */
import type { Emotion, TextLanguage } from '@civicconnect/contract';

/** Who may hear of it: everybody, or staff alone (the copilot's). */
export type Visibility = 'public' | 'internal';
/** What a question may be answered from. `all` is for staff. It is filtered before anything is ranked. */
export type Reach = 'public' | 'all';

/** A piece of a document as `chunksOf` cut it and the database stored it. */
export interface KnowledgeChunk {
  /** Distinct among all chunks of the organization. */
  id: string;
  /** The passage without its headings: exactly `[start, end)` of the document's plain text. */
  text: string;
  /** The headings it stands under, outermost first, joined by " › "; '' when there are none. */
  heading: string;
  page: number | null;
  /** UTF-16 offsets into the document's plain text. */
  start: number;
  end: number;
  /** What the injection detector said of it (0–1); left out: it is scanned when it is put. */
  injection?: number;
  /** A provider's vector of length 1; only compared with a question's vector of the same model. */
  vector?: { model: string; values: Float32Array };
}

export interface KnowledgeDocument {
  id: string;
  title: string;
  visibility: Visibility;
  /** Left out: told from its text. */
  language?: TextLanguage;
  chunks: readonly KnowledgeChunk[];
}

export interface KnowledgeFaq {
  id: string;
  question: string;
  answer: string;
  /** Words or phrases; any of them in a question speaks for this FAQ. */
  keywords: readonly string[];
  /** Left out: told from the question. */
  language?: TextLanguage;
  visibility: Visibility;
  /** The higher one answers where two match equally well. */
  priority: number;
}

export interface KnowledgeContent {
  documents: readonly KnowledgeDocument[];
  faqs: readonly KnowledgeFaq[];
  /**
   * Groups of single words that mean the same, in any languages, beside the shipped ones. Left out: none,
   * or those that were there.
   */
  synonyms?: readonly (readonly string[])[];
}

/** One message of the talk so far. */
export interface Turn {
  from: 'citizen' | 'assistant' | 'staff';
  text: string;
}

export interface SearchInput {
  reach: Reach;
  /** Of the question, as detected; `unknown` takes the talk's. */
  language?: TextLanguage;
  /** The talk before the question, oldest first; only the last 10 are read. */
  history?: readonly Turn[];
  /** At most so many chunks. Default 8. */
  limit?: number;
  /** The question's vector by a provider. */
  vector?: { model: string; values: Float32Array };
}

export interface AskInput extends SearchInput {
  /** Sets the tone of what the assistant says of its own. Default calm. */
  emotion?: Emotion;
  /** By what name the assistant calls itself. */
  assistantName?: string;
  /** Below this confidence nothing is quoted. Default: chosen for 95 % precision. */
  floor?: number;
}

export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'who' | 'robot';

export interface FaqMatch {
  faqId: string;
  question: string;
  answer: string;
  language: TextLanguage;
  /** What matched: one of its keywords, or the question itself. */
  by: 'keyword' | 'similarity';
  /** The keyword as it is written in the FAQ; null when the question matched. */
  keyword: string | null;
  /** 0–1. */
  score: number;
}

/** A chunk that was found. */
export interface Passage {
  documentId: string;
  chunkId: string;
  title: string;
  heading: string;
  page: number | null;
  start: number;
  end: number;
  text: string;
  visibility: Visibility;
  /** 0–1 of the injection detector: what is suspicious is never shown to a provider. */
  injection: number;
  /** Higher is nearer; compares passages of one search only. */
  score: number;
  /** Whether it holds enough of the question to be shown for it; the nearest of all may not. */
  fits: boolean;
}

export interface FoundPassages {
  /** The question as it was searched: a follow-up carries the words it refers to. */
  searched: string;
  passages: Passage[];
}

/** Where a sentence of an answer stands. */
export interface AnswerCitation {
  documentId: string;
  chunkId: string;
  title: string;
  page: number | null;
  start: number;
  end: number;
  /** `[start, end)` of the document's plain text, verbatim. */
  quote: string;
}

export interface AnswerPart {
  /** Plain text. */
  text: string;
  /** Places in the answer's `citations`. */
  citations: number[];
}

export interface KnowledgeAnswer {
  /** `none`: it is not known; the one part says so and offers a human. */
  source: 'faq' | 'documents' | 'small_talk' | 'none';
  /** In the order in which they are said; with a space between them they are the whole answer. */
  parts: AnswerPart[];
  citations: AnswerCitation[];
  /** 0–1, how likely the answer is right; 1 for small talk; for `none` that of what was held back. */
  confidence: number;
  /** As in `FoundPassages`. */
  searched: string;
  /** What was searched through, best first, for a provider to answer from; empty for FAQs and small talk. */
  passages: Passage[];
  faq: FaqMatch | null;
  smallTalk: SmallTalk | null;
}

/**
 * Every method that names an organization rejects with `NotLoadedError` when it was never `load`ed, or
 * was lost with its thread: load it, then ask again.
 */
export interface Knowledge {
  /** Replaces all that is known of an organization; until it is made, the old answers. */
  load(organizationId: string, content: KnowledgeContent): Promise<void>;
  /**
   * Adds, or replaces those of the same id, each whole: there is no moment in which the old and the new
   * chunks of a document both answer, or neither.
   */
  put(organizationId: string, content: Partial<KnowledgeContent>): Promise<void>;
  /** Ids that are not there change nothing. */
  remove(
    organizationId: string,
    ids: { documents?: readonly string[]; faqs?: readonly string[] },
  ): Promise<void>;
  isLoaded(organizationId: string): Promise<boolean>;
  /** The organization is gone: nothing of it is kept. */
  forget(organizationId: string): Promise<void>;
  /** The FAQ that answers the question by itself; null when none does. No history: it must say it all. */
  faq(
    organizationId: string,
    question: string,
    input: { reach: Reach; language?: TextLanguage },
  ): Promise<FaqMatch | null>;
  search(organizationId: string, question: string, input: SearchInput): Promise<FoundPassages>;
  /** Small talk, then FAQs, then one to three verbatim sentences out of documents, or an honest "no". */
  answer(organizationId: string, question: string, input: AskInput): Promise<KnowledgeAnswer>;
}
