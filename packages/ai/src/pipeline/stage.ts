/** What travels through the pipeline, and what a stage is. */
import type {
  Analysis,
  Candidate,
  Decision,
  Injection,
  TextLanguage,
} from '@civicconnect/contract';
import type { Features } from '../features/features.ts';
import type { VerdictMemory } from '../injection/memory.ts';
import type { DetectedLanguage } from '../language/detect.ts';
import type { Ranking, RouterModel } from '../router/model.ts';

export interface AnalysisSettings {
  /** Below it no department is chosen: triage. */
  floor: number;
  /** Risk from which a message is quarantined. */
  injectionBlock: number;
  /** Risk from which no language model may see it. */
  injectionIsolate: number;
  /** How many characters of the text routing reads. */
  contextChars: number;
}

/** What the pipeline is asked, and the model it asks in turn; it has no database of its own. */
export interface PipelineContext {
  readonly text: string;
  readonly conversationLanguage: TextLanguage | null;
  /** A superuser released the text: the detector was wrong about it. */
  readonly skipInjection: boolean;
  readonly settings: AnalysisSettings;
  readonly model: RouterModel;
  /** What superusers decided about texts that the detector stopped; null where there is none. */
  readonly verdicts: VerdictMemory | null;
}

/** Filled in stage by stage. */
export interface PipelineState {
  /** The beginning of the text that routing reads, whole words. */
  routed: string;
  language: DetectedLanguage;
  injection: Injection;
  features: Features | null;
  ranking: Ranking | null;
  /** As the analysis says it: 1 where staff's own word leaves no question. */
  plausible: number | null;
  candidates: Candidate[];
  decision: Decision | null;
  action: Analysis['action'];
}

/** One step: reads what earlier ones found, adds its own. Named in the analysis' timings. */
export interface Stage {
  readonly name: string;
  /** Quarantined texts skip the stages that only routing needs. */
  readonly routingOnly: boolean;
  run(state: PipelineState, context: PipelineContext): void;
}
