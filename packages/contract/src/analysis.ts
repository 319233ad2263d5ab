/** What the AI service answers: the record of one run of the pipeline over one message. */
import { z } from 'zod';
import { RoutingWord, RunnerUp } from './views/session.ts';
import { Id } from './wire.ts';
import { TextLanguage } from './words.ts';

export const textScripts = ['latin', 'cyrillic', 'arabic', 'other'] as const;
/** The script that most letters of a text belong to. */
export const TextScript = z.enum(textScripts);
export type TextScript = z.infer<typeof TextScript>;

/** One rule that fired. Offsets count UTF-16 units of the text as it was sent, end exclusive. */
export const InjectionSignal = z.object({
  rule: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** How much this signal alone speaks for an attack, 0 to 1. */
  weight: z.number(),
});
export type InjectionSignal = z.infer<typeof InjectionSignal>;

export const Injection = z.object({
  /** The risk reached the `isolate` threshold: no language model may see the text. */
  isInjection: z.boolean(),
  riskScore: z.number().min(0).max(1),
  signals: z.array(InjectionSignal),
});
export type Injection = z.infer<typeof Injection>;

/** A department that could be meant, best first. Name and description in the language of the text. */
export const Candidate = z.object({
  departmentId: Id,
  name: z.string(),
  description: z.string(),
  /** Cosine to what the department is known by, 0 to 1. */
  similarity: z.number(),
  /** Probability that the local models give it, 0 to 1. */
  share: z.number(),
});
export type Candidate = z.infer<typeof Candidate>;

/** A past case the decision leaned on; `sessionId` is null for a seed example. */
export const SimilarExample = z.object({
  exampleId: z.string(),
  sessionId: Id.nullable(),
  quote: z.string(),
  similarity: z.number(),
  departmentId: Id,
});
export type SimilarExample = z.infer<typeof SimilarExample>;

export const groundKinds = ['words_and_cases', 'words', 'cases', 'overall'] as const;
/** The reason as data, for screens that say it in the reader's own language. */
export const Grounds = z.object({
  kind: z.enum(groundKinds),
  words: z.array(z.string()),
  cases: z.number().int(),
});
export type Grounds = z.infer<typeof Grounds>;

export const Decision = z.object({
  departmentId: Id,
  confidence: z.number().min(0).max(1),
  /** One plain sentence in the language of the text. */
  reason: z.string(),
  grounds: Grounds,
  words: z.array(RoutingWord),
  similar: z.array(SimilarExample),
  runnersUp: z.array(RunnerUp),
});
export type Decision = z.infer<typeof Decision>;

export const analysisActions = ['route', 'triage', 'quarantine'] as const;
/** `route`: to `decision.departmentId`; `triage`: nothing was sure enough; `quarantine`: the detector stopped it. */
export const AnalysisAction = z.enum(analysisActions);
export type AnalysisAction = z.infer<typeof AnalysisAction>;

export const LanguageResult = z.object({ language: TextLanguage, script: TextScript });
export type LanguageResult = z.infer<typeof LanguageResult>;

export const Analysis = LanguageResult.extend({
  action: AnalysisAction,
  /** Between the two injection thresholds: local models and people only, never a language model. */
  isolate: z.boolean(),
  injection: Injection,
  /**
   * Among how many departments the right one is, nine times of ten (the size of the conformal set);
   * null before the model knows that of itself.
   */
  plausible: z.number().int().nullable(),
  /** At most three; kept under the floor too, so that triage has something to offer. */
  candidates: z.array(Candidate),
  /** Null unless `action` is `route`. */
  decision: Decision.nullable(),
  provider: z.string(),
  model: z.string(),
  /** Milliseconds per stage. */
  timings: z.record(z.string(), z.number()),
  totalMs: z.number(),
});
export type Analysis = z.infer<typeof Analysis>;
