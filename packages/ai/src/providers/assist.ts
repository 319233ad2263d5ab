/** What a provider's word does to what the local models found. */
import type { Analysis, Candidate, Decision, Settings } from '@civicconnect/contract';
import { reasonSentence } from '../explain/reason.ts';
import { likely } from '../pipeline/sure.ts';
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
  /** What the local models can say for a department that they did not choose; null when nothing. */
  explain?: (departmentId: string) => Promise<Decision | null>;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Whether a text may be shown to a provider at all: to its language models, and to the ones that make
 * vectors. What the detector stopped or isolated never leaves the local models.
 */
export function mayLeave({ action, isolate }: Pick<Analysis, 'action' | 'isolate'>): boolean {
  return action !== 'quarantine' && !isolate;
}

/** Routed with less than the models want of themselves: staff said of this very matter where it belongs. */
function isTaught({ plausible, decision }: Analysis): boolean {
  return decision !== null && plausible === 1 && decision.confidence < likely;
}

/**
 * Whether a provider will be asked about this message: where more than one department is plausible, or
 * nobody can tell yet how many are; with `always` about every other one too, but for what staff taught.
 */
export function isAsked(
  local: Analysis,
  { models, settings }: Pick<AssistOptions, 'models' | 'settings'>,
): boolean {
  if (!models.isConfigured || !mayLeave(local) || isTaught(local)) return false;
  return settings.ask === 'always' || local.plausible !== 1 || local.action === 'triage';
}

type Explanation = Pick<Decision, 'reason' | 'grounds' | 'words' | 'similar'>;

/** The local words and cases are grounds only for the department that they speak for. */
async function explanationFor(
  local: Analysis,
  departmentId: string,
  { explain }: Pick<AssistOptions, 'explain'>,
): Promise<Explanation> {
  if (local.decision?.departmentId === departmentId) return local.decision;
  const own = await explain?.(departmentId);
  if (own) return own;
  const grounds: Decision['grounds'] = { kind: 'overall', words: [], cases: 0 };
  return { reason: reasonSentence(grounds, local.language), grounds, words: [], similar: [] };
}

function decisionFor(
  departmentId: string,
  said: ModelDecision,
  candidates: readonly Candidate[],
  { reason, grounds, words, similar }: Explanation,
): Decision {
  return {
    departmentId,
    confidence: rounded(blendConfidence(departmentId, said.confidence, candidates)),
    reason: said.reason === '' ? reason : said.reason,
    grounds,
    words,
    similar,
    runnersUp: candidates
      .filter((candidate) => candidate.departmentId !== departmentId)
      .map(({ departmentId: id, name, share }) => ({
        departmentId: id,
        name,
        share: rounded(share),
      })),
  };
}

async function concluded(
  local: Analysis,
  said: ModelDecision,
  candidates: Candidate[],
  options: AssistOptions,
): Promise<Analysis> {
  const { provider, model, departmentId } = said;
  const triage: Analysis = {
    ...local,
    provider,
    model,
    candidates,
    action: 'triage',
    decision: null,
  };
  if (departmentId === null) return triage;
  const explanation = await explanationFor(local, departmentId, options);
  const decision = decisionFor(departmentId, said, candidates, explanation);
  if (decision.confidence < options.settings.floor) return triage;
  // Where both would choose, each another department, the surer one decides; local shares say how
  // sure they are only once they are calibrated.
  const own = local.plausible === null ? null : local.decision;
  const isOther = own !== null && own.departmentId !== departmentId;
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
  const analysis = said === null ? local : await concluded(local, said, candidates, options);
  return {
    ...analysis,
    timings: { ...local.timings, provider: ms },
    totalMs: rounded(local.totalMs + ms),
  };
}
