/** Past messages judged once more, by the settings that hold and by those that are being tried. */
import { z } from 'zod';
import { AnalysisAction } from '../analysis.ts';
import { AiPatch, Settings } from '../settings.ts';
import { Id, Instant } from '../wire.ts';
import { Channel, TextLanguage } from '../words.ts';

/** At most so many messages in one replay. */
export const mostReplayed = 500;

/** Which past messages: the latest that were routed, narrowed. */
export const ReplaySample = z.strictObject({
  size: z.number().int().min(1).max(mostReplayed).default(100),
  departmentId: Id.nullable().default(null),
  channel: Channel.nullable().default(null),
  language: TextLanguage.nullable().default(null),
});
export type ReplaySample = z.infer<typeof ReplaySample>;

/** What a replay would be, before it runs. */
export const ReplayEstimate = z.object({
  messages: z.number().int(),
  /** Of how many staff said where they belong. */
  judged: z.number().int(),
  /** Whether any provider is set up; without one the local models judge alone and it costs nothing. */
  asksProviders: z.boolean(),
  /** About how many calls of providers. */
  calls: z.number().int(),
  /** Millionths of a US dollar, about; null when the model's price is not known. */
  costMicros: z.number().int().nullable(),
  /** What is left of today's cap, in the same. */
  leftMicros: z.number().int(),
});
export type ReplayEstimate = z.infer<typeof ReplayEstimate>;

const replayStates = ['waiting', 'running', 'done', 'stopped', 'failed'] as const;
/** `stopped`: by somebody; `failed`: the messages judged until then stay. */
export const ReplayState = z.enum(replayStates);
export type ReplayState = z.infer<typeof ReplayState>;

const Department = z.object({ id: Id, name: z.string() });

/** One message by one set of settings. */
export const ReplayedSide = z.object({
  action: AnalysisAction,
  department: Department.nullable(),
  confidence: z.number().nullable(),
  /** Why, as staff would read it; personal data masked where the organization masks it. */
  reason: z.string().nullable(),
  /** The department that came first, chosen or not, and its share; null when nothing came. */
  nearest: z.object({ department: Department, share: z.number() }).nullable(),
  /** How much speaks for an attack, 0 to 1. */
  risk: z.number(),
  /** Who decided: `local`, or a provider and its model. */
  provider: z.string(),
  model: z.string(),
  ms: z.number(),
  /** Providers were asked and none gave a usable word: the local answer stands. */
  unanswered: z.boolean(),
});
export type ReplayedSide = z.infer<typeof ReplayedSide>;

export const ReplayedMessage = z.object({
  position: z.number().int(),
  /** Null, as the text is, where the reader may not read the session: it was stopped as an attack. */
  session: z.object({ id: Id, number: z.string() }).nullable(),
  text: z.string().nullable(),
  /** Where staff said that it belongs. */
  truth: Department.nullable(),
  before: ReplayedSide,
  after: ReplayedSide,
});
export type ReplayedMessage = z.infer<typeof ReplayedMessage>;

/** Counts of one side, over the messages judged so far. */
export const ReplayFigures = z.object({
  /** Of those that staff judged, how many it would send where staff said. */
  right: z.number().int(),
  routed: z.number().int(),
  triage: z.number().int(),
  quarantine: z.number().int(),
  /** Median milliseconds of one analysis; null before there is one. */
  medianMs: z.number().nullable(),
  /** Calls of providers; one that both sides share counts on both. */
  calls: z.number().int(),
  /** Messages for which no provider gave a usable word. */
  unanswered: z.number().int(),
  /** Millionths of a US dollar; null when the price of a call is not known. */
  costMicros: z.number().int().nullable(),
});
export type ReplayFigures = z.infer<typeof ReplayFigures>;

export const Replay = z.object({
  id: Id,
  state: ReplayState,
  startedBy: z.object({ id: Id, name: z.string() }),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  sample: ReplaySample,
  /** The settings that held when it began, and what is tried instead. */
  settings: Settings.shape.ai,
  changes: AiPatch,
  total: z.number().int(),
  done: z.number().int(),
  /** Of those done, how many staff judged. */
  judged: z.number().int(),
  /** Judged by a router that was not taught by these very messages: so many lessons were left out. */
  leftOut: z.number().int(),
  before: ReplayFigures,
  after: ReplayFigures,
  /** Messages that would go elsewhere, or be stopped, or be left to people, in one and not in the other. */
  differing: z.number().int(),
  /** Of those, how many both would send to a department, each to another. */
  elsewhere: z.number().int(),
  /** Of the differing that staff judged: right only after, and right only before. */
  better: z.number().int(),
  worse: z.number().int(),
  /** What all its calls cost, each counted once. */
  spentMicros: z.number().int(),
});
export type Replay = z.infer<typeof Replay>;
