/** Language models of providers, as the pipeline and the server use them. */
import type { Analysis, Candidate, Emotion, ProviderStatus } from '@civicconnect/contract';
import type { AnswerCitation, AnswerPart, Passage, Turn } from '../assistant/knowledge.ts';
import type { Line } from '../summary/gist.ts';
import type { LedgerEntry } from './ledger.ts';

/** On whose behalf a provider is asked; goes into the ledger. */
export interface Purpose {
  organizationId: string;
  sessionId: string | null;
  messageId: string | null;
  /** Past messages are judged by settings that are being tried: the ledger calls it `playground`. */
  isReplay?: boolean;
}

export interface DecideInput extends Purpose {
  /** The citizen's text as it was written; it is masked before it leaves the machine. */
  text: string;
  language: Analysis['language'];
  candidates: readonly Candidate[];
  /** Null takes the installation's. */
  model: string | null;
  temperature: number;
  maxTokens: number;
  maskPersonalData: boolean;
  /** US dollars a day for this organization. */
  dailyCap: number;
  /** Milliseconds of the stage's budget that are gone already. */
  spentMs?: number;
}

/** A provider's word on the candidates. */
export interface ModelDecision {
  /** One of the candidates; null when the model said that none fits. */
  departmentId: string | null;
  /** As the model said it, clamped to 0–1; not calibrated. */
  confidence: number;
  /** One sentence for staff, unmasked. Untrusted text. */
  reason: string;
  provider: string;
  model: string;
}

export interface EmbedInput extends Purpose {
  texts: readonly string[];
  /** Some models make other vectors of questions than of what is searched. */
  kind: 'query' | 'document';
  /**
   * Name of the model that must make them, as `embeddingModel` names it: vectors of two models are
   * never compared. Left out: the one in use. A model that nobody here offers answers null.
   */
  model?: string;
  maskPersonalData: boolean;
  dailyCap: number;
}

export interface ModelVectors {
  provider: string;
  model: string;
  dimensions: number;
  /** Of length 1, one per text, in their order. */
  vectors: Float32Array[];
}

export interface DraftInput extends Purpose {
  department: { name: string; description: string };
  /** What it already has, so that drafts differ. */
  known: readonly string[];
  language: Analysis['language'];
  count: number;
  dailyCap: number;
}

export interface TranslateInput extends Purpose {
  /** As it was written; it is masked before it leaves the machine. */
  text: string;
  to: Exclude<Analysis['language'], 'unknown'>;
  maskPersonalData: boolean;
  dailyCap: number;
}

export interface TranslatedText {
  /** Untrusted text. */
  text: string;
  provider: string;
  model: string;
}

export interface SummarizeInput extends Purpose {
  /** The whole talk, oldest first, without system lines; it is masked before it leaves the machine. */
  lines: readonly Line[];
  /** In which it is written. */
  language: Exclude<Analysis['language'], 'unknown'>;
  /** The citizen's, 1 to 5. */
  rating: number | null;
  maskPersonalData: boolean;
  dailyCap: number;
}

export interface SummaryText {
  /** Untrusted text, one line. */
  text: string;
  provider: string;
  model: string;
}

export interface GenerateInput extends Purpose {
  /**
   * `answer` speaks to the citizen; `copilot` drafts what a member of staff may send, `draft` what an FAQ
   * may answer.
   */
  purpose: 'answer' | 'copilot' | 'draft';
  /** The citizen's last message as it was written; it is masked before it leaves the machine. */
  question: string;
  /** In which the answer is written. */
  language: Exclude<Analysis['language'], 'unknown'>;
  /** The talk before it, oldest first; the last 10 turns are shown, masked. */
  history: readonly Turn[];
  /** What was found for the question; the first 8 that are not suspicious are shown. */
  passages: readonly Passage[];
  /** From this injection score (0–1) a passage is never shown. */
  isolate: number;
  /** By what name the assistant calls itself; '' for none. */
  assistantName: string;
  /** How the organization wants to be spoken for, in its own words; '' for nothing special. */
  manner: string;
  /** Null takes the installation's. */
  model: string | null;
  temperature: number;
  maxTokens: number;
  maskPersonalData: boolean;
  /** US dollars a day for this organization. */
  dailyCap: number;
}

export interface GeneratedAnswer {
  /** Checked sentences; none when the passages do not answer, or nothing that was said stood in them. */
  parts: AnswerPart[];
  /** Whole passages. */
  citations: AnswerCitation[];
  /** The mood of the citizen's message, as the model read it; null when it did not say. */
  emotion: Emotion | null;
  /** How many sentences were taken out. */
  dropped: number;
  provider: string;
  model: string;
}

export interface Draft {
  texts: string[];
  provider: string;
  model: string;
}

/**
 * Providers in order of preference. Every method answers null instead of throwing when none could
 * within its budget: the local models go on, and the ledger says why.
 */
export interface Models {
  /** Whether any provider is set up, whatever its state. */
  readonly isConfigured: boolean;
  /** The embedding model in use; null when no provider makes vectors. Names never clash between providers. */
  readonly embeddingModel: { name: string; dimensions: number } | null;
  /** Within 8 s for the whole stage, all providers and retries together. */
  decide(input: DecideInput): Promise<ModelDecision | null>;
  embed(input: EmbedInput): Promise<ModelVectors | null>;
  draftExamples(input: DraftInput): Promise<Draft | null>;
  translate(input: TranslateInput): Promise<TranslatedText | null>;
  /** Two or three sentences about a closed session. */
  summarize(input: SummarizeInput): Promise<SummaryText | null>;
  /**
   * An answer or a draft from passages, each sentence checked against them. Its first sentence comes
   * within 8 s, or null does.
   *
   * @param onPart called with each sentence once it is checked, and with all citations so far
   */
  generate(
    input: GenerateInput,
    onPart?: (part: AnswerPart, citations: readonly AnswerCitation[]) => void,
  ): Promise<GeneratedAnswer | null>;
  status(): ProviderStatus[];
  close(): void;
}

/** What the models need from outside. */
export interface ModelsOptions {
  /** Called once per call made, and per call that was not made; never throws into the caller. */
  record(entry: LedgerEntry): void;
  /** Millionths of a dollar that the organization's calls have cost since its midnight. */
  spentToday(organizationId: string): Promise<number>;
  now(): Date;
  /** A provider refused its key: it is not asked again before a restart. Called once for each. */
  disabled?(provider: string): void;
}
