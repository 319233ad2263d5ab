/** The stages of the pipeline. Each finds one thing; the work itself stands in the folder it names. */
import { explainDecision } from '../explain/explain.ts';
import { extractFeatures } from '../features/features.ts';
import { detectInjection } from '../injection/detect.ts';
import { detectLanguage } from '../language/detect.ts';
import { inLanguage } from '../router/departments.ts';
import type { Neighbour } from '../router/example-index.ts';
import type { Stage } from './stage.ts';
import { surenessOf } from './sure.ts';

const mostCandidates = 3;
/** How many of staff's words about texts like this one are heard. */
const consulted = 5;

/** What routing reads of a text: so many characters, to the end of a word. */
export function readBeginning(text: string, contextChars: number): string {
  const cut = text.slice(0, contextChars);
  return cut.length < text.length ? cut.replace(/[\p{L}\p{N}]+$/u, '') : cut;
}

export const contextStage: Stage = {
  name: 'context',
  routingOnly: false,
  run(state, { text, settings }) {
    state.routed = readBeginning(text, settings.contextChars);
  },
};

export const languageStage: Stage = {
  name: 'language',
  routingOnly: false,
  run(state, { conversationLanguage }) {
    state.language = detectLanguage(state.routed, conversationLanguage);
  },
};

/** Reads the whole text, not only its beginning: an attack may wait at the end. */
export const injectionStage: Stage = {
  name: 'injection',
  routingOnly: false,
  run(state, { text, skipInjection, settings, verdicts }) {
    if (skipInjection) return;
    const found = detectInjection(text, settings.injectionIsolate);
    state.injection = verdicts?.adjust(text, found, settings.injectionIsolate) ?? found;
    if (state.injection.riskScore >= settings.injectionBlock) state.action = 'quarantine';
  },
};

export const featuresStage: Stage = {
  name: 'features',
  routingOnly: true,
  run(state) {
    state.features = extractFeatures(state.routed, state.language.language);
  },
};

/** Departments in the order in which the local models believe in them. */
export const candidatesStage: Stage = {
  name: 'candidates',
  routingOnly: true,
  run(state, { model }) {
    if (state.features === null || state.features.ids.length === 0) return;
    const ranking = model.rank(state.features, state.language.language);
    state.ranking = ranking;
    state.plausible = ranking.plausible;
    const nearest = (column: number): number =>
      ranking.neighbours.find((near) => near.column === column)?.similarity ?? 0;
    state.candidates = model.departments
      .map((department, column) => ({ department, column, share: ranking.shares[column] ?? 0 }))
      .filter(({ department }) => department.active)
      .sort((one, other) => other.share - one.share)
      .slice(0, mostCandidates)
      .map(({ department, column, share }) => ({
        departmentId: department.id,
        name: inLanguage(department.names, ranking.family),
        description: inLanguage(department.descriptions, ranking.family),
        similarity: Math.min(1, Math.max(0, ranking.cosines[column] ?? 0, nearest(column))),
        share,
      }));
  },
};

/** The best department when it is sure enough; else nobody guesses and operators choose. */
export const decisionStage: Stage = {
  name: 'decision',
  routingOnly: true,
  run(state, { settings, model }) {
    const { features, ranking } = state;
    const best = state.candidates[0];
    if (features === null || ranking === null || best === undefined) return;
    const chosen = model.departments.findIndex((department) => department.id === best.departmentId);
    const { shares, plausible } = ranking;
    let told: Neighbour[] = [];
    const taughtNear = () => {
      told = model.taughtNear(ranking, consulted);
      return told;
    };
    const sureness = surenessOf({ shares, plausible, taughtNear }, chosen, settings.floor);
    if (sureness === 'unsure') return;
    if (sureness === 'told') state.plausible = 1;
    else told = [];
    state.decision = explainDecision(
      state.routed,
      state.language.language,
      features,
      ranking,
      chosen,
      model,
      told,
    );
    state.action = 'route';
  },
};
