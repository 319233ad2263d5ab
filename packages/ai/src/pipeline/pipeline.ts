/** One message through all stages, each timed. */
import type { Analysis } from '@civicconnect/contract';
import type { PipelineContext, PipelineState, Stage } from './stage.ts';
import {
  candidatesStage,
  contextStage,
  decisionStage,
  featuresStage,
  injectionStage,
  languageStage,
} from './stages.ts';

/** In this order; the names are the keys of `timings`. */
export const stages: readonly Stage[] = [
  contextStage,
  languageStage,
  injectionStage,
  featuresStage,
  candidatesStage,
  decisionStage,
];

const provider = 'local';
const modelName = 'local-mixture-1';

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** Runs the stages over one text. Pure but for the stopwatch: the same text and model answer the same. */
export function runPipeline(context: PipelineContext): Analysis {
  const state: PipelineState = {
    routed: context.text,
    language: { language: 'unknown', script: 'other', certainty: 0 },
    injection: { isInjection: false, riskScore: 0, signals: [] },
    features: null,
    ranking: null,
    plausible: null,
    candidates: [],
    decision: null,
    action: 'triage',
  };
  const timings: Record<string, number> = {};
  const started = performance.now();
  for (const stage of stages) {
    if (stage.routingOnly && state.action === 'quarantine') continue;
    const begun = performance.now();
    stage.run(state, context);
    timings[stage.name] = rounded(performance.now() - begun);
  }
  return {
    language: state.language.language,
    script: state.language.script,
    action: state.action,
    isolate: state.action !== 'quarantine' && state.injection.isInjection,
    injection: state.injection,
    plausible: state.plausible,
    candidates: state.candidates,
    decision: state.decision,
    provider,
    model: modelName,
    timings,
    totalMs: rounded(performance.now() - started),
  };
}
