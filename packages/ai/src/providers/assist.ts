/** What a provider's word does to what the local models found. */
import type { Analysis, Candidate, Decision, Settings } from '@civicconnect/contract';
import { reasonSentence } from '../explain/reason.ts';
import { blendConfidence, type DenseHit, type DepartmentBrief, fuseCandidates } from './fuse.ts';
import { beginning } from './masking.ts';
import type { ModelDecision, Models, Purpose } from './models.ts';

export interface AssistOptions extends Purpose {
  models: Models;
  /** The citizen's text as it was written. */
  text: string;
  settings: Pick<
    Settings['ai'],
    | 'ask'
    | 'contextChars'
    | 'dailyCap'
    | 'floor'
    | 'maskPersonalData'
    | 'maxTokens'
    | 'model'
    | 'temperature'
  >;
  /** What the search by vectors found; none when there is no index. */
  dense?: readonly DenseHit[];
  /** Milliseconds that the search by vectors took from the stage's budget. */
  spentMs?: number;
  /** Of departments beyond the local candidates, in the language of the text; null when unknown or inactive. */
  describe?: (departmentId: string) => DepartmentBrief | null;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Whether a text may be shown to a provider at all: to its language models, and to the ones that make
 * vectors. What the detector stopped or isolated never leaves the local models.
 */
export function mayLeave({ action, isolate }: Pick<Analysis, 'action' | 'isolate'>): boolean {
  return action !== 'quarantine' && !isolate;
}

/** Routed although several departments stayed plausible: staff said of this very matter where it belongs. */
function isTaught({ action, plausible }: Analysis): boolean {
  return action === 'route' && plausible !== null && plausible > 1;
}

/**
 * Whether a provider will be asked about this message: where the local models leave it to people, or do
 * not know yet how sure they are; and with `always` about every other one too, but for what staff taught.
 */
export function isAsked(
  local: Analysis,
  { models, settings }: Pick<AssistOptions, 'models' | 'settings'>,
): boolean {
  if (!models.isConfigured || !mayLeave(local) || isTaught(local)) return false;
  return settings.ask === 'always' || local.plausible === null || local.action === 'triage';
}

/** The local words and cases are grounds only for the department that they speak for. */
function groundsFor(local: Analysis, departmentId: string) {
  if (local.decision?.departmentId === departmentId) {
    const { reason, grounds, words, similar } = local.decision;
    return { reason, grounds, words, similar };
  }
  const grounds: Decision['grounds'] = { kind: 'overall', words: [], cases: 0 };
  return { reason: reasonSentence(grounds, local.language), grounds, words: [], similar: [] };
}

function decisionFor(
  local: Analysis,
  departmentId: string,
  said: ModelDecision,
  candidates: readonly Candidate[],
): Decision {
  const own = groundsFor(local, departmentId);
  return {
    ...own,
    departmentId,
    confidence: rounded(blendConfidence(departmentId, said.confidence, candidates)),
    reason: said.reason === '' ? own.reason : said.reason,
    runnersUp: candidates
      .filter((candidate) => candidate.departmentId !== departmentId)
      .map(({ departmentId: id, name, share }) => ({
        departmentId: id,
        name,
        share: rounded(share),
      })),
  };
}

function concluded(
  local: Analysis,
  said: ModelDecision,
  candidates: Candidate[],
  floor: number,
): Analysis {
  const { provider, model } = said;
  const triage: Analysis = {
    ...local,
    provider,
    model,
    candidates,
    action: 'triage',
    decision: null,
  };
  if (said.departmentId === null) return triage;
  const decision = decisionFor(local, said.departmentId, said, candidates);
  if (decision.confidence < floor) return triage;
  // Where both would choose, each another department, the surer one decides; local shares say how
  // sure they are only once they are calibrated.
  const own = local.plausible === null ? null : local.decision;
  const isOther = own !== null && own.departmentId !== decision.departmentId;
  if (isOther && own.confidence > decision.confidence) return local;
  return { ...triage, action: 'route', decision };
}

/**
 * Asks the providers where the local models waver, or always, as the organization set it. Whatever
 * becomes of them the answer is an analysis: without a usable word of a provider it is the local one.
 *
 * `provider` and `model` say who decided, `timings.provider` how long that took.
 */
export async function assist(local: Analysis, options: AssistOptions): Promise<Analysis> {
  if (!isAsked(local, options)) return local;
  const { models, text, settings, dense = [], describe = () => null } = options;
  const { organizationId, sessionId, messageId, spentMs = 0 } = options;
  const candidates = fuseCandidates(local.candidates, dense, describe);
  if (candidates.length === 0) return local;
  const { model, temperature, maxTokens, maskPersonalData, dailyCap, contextChars } = settings;
  const begun = performance.now();
  const said = await models.decide({
    organizationId,
    sessionId,
    messageId,
    text: beginning(text, contextChars),
    language: local.language,
    candidates,
    model,
    temperature,
    maxTokens,
    maskPersonalData,
    dailyCap,
    spentMs,
  });
  const ms = rounded(performance.now() - begun);
  const analysis = said === null ? local : concluded(local, said, candidates, settings.floor);
  return {
    ...analysis,
    timings: { ...local.timings, provider: ms },
    totalMs: rounded(local.totalMs + ms),
  };
}
