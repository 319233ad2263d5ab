/** What the router learned, and what staff see of its choices. */
import { z } from 'zod';
import { Analysis } from '../analysis.ts';
import { Id, Instant } from '../wire.ts';
import { TextLanguage } from '../words.ts';
import { Party } from './session.ts';

export const exampleSources = ['seed', 'confirmed', 'corrected'] as const;
export const ExampleSource = z.enum(exampleSources);
export type ExampleSource = z.infer<typeof ExampleSource>;

export const retiredReasons = ['undone', 'contradicted', 'deleted', 'replaced'] as const;
/** Why an example no longer counts: its correction was undone, two others contradicted it, staff took it out, a later word about the same session came. */
export const RetiredReason = z.enum(retiredReasons);
export type RetiredReason = z.infer<typeof RetiredReason>;

export const LearnedExample = z.object({
  id: Id,
  text: z.string(),
  language: TextLanguage,
  department: Party,
  source: ExampleSource,
  /** The session it came from, when the caller may read it. */
  session: z.object({ id: Id, number: z.string() }).nullable(),
  /** Null for what came with the installation. */
  taughtBy: Party.nullable(),
  createdAt: Instant,
  retired: z.object({ at: Instant, reason: RetiredReason, by: Party.nullable() }).nullable(),
});
export type LearnedExample = z.infer<typeof LearnedExample>;

/** The router got worse at what it knew: which lessons did it, as far as can be told. */
export const RouterAlert = z.object({
  id: Id,
  at: Instant,
  /** Share of the canary set that went right, 0 to 1. */
  before: z.number(),
  after: z.number(),
  size: z.number().int(),
  suspects: z.array(LearnedExample),
});
export type RouterAlert = z.infer<typeof RouterAlert>;

/** An analysis with the departments named for people. */
export const RoutingPreview = z.object({
  analysis: Analysis,
  /** Every department that the analysis names. */
  departments: z.array(Party),
  /** Numbers of the past cases that the caller may read, by session. */
  numbers: z.record(z.string(), z.string()),
});
export type RoutingPreview = z.infer<typeof RoutingPreview>;
