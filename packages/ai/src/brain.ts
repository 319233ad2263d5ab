/** The brain as the server uses it: one router model per organization, behind one small interface. */
import type {
  Analysis,
  Decision,
  EmotionResult,
  Injection,
  LanguageResult,
  TextLanguage,
} from '@civicconnect/contract';
import { createKnowledge } from './assistant/create-knowledge.ts';
import type { Knowledge } from './assistant/knowledge.ts';
import { detectEmotion } from './emotion/detect.ts';
import { explainDecision } from './explain/explain.ts';
import { extractFeatures } from './features/features.ts';
import { type CanaryInput, type CanaryResult, measureCanary } from './guards/canary.ts';
import { detectInjection } from './injection/detect.ts';
import { createVerdictMemory, type Verdict, type VerdictMemory } from './injection/memory.ts';
import { detectLanguage } from './language/detect.ts';
import { NotLoadedError } from './not-loaded.ts';
import { runPipeline } from './pipeline/pipeline.ts';
import type { AnalysisSettings } from './pipeline/stage.ts';
import { readBeginning } from './pipeline/stages.ts';
import { type DepartmentText, describedAnew, localeOf } from './router/departments.ts';
import type { Example, NearText, RouterModel } from './router/model.ts';
import { TaughtModel } from './taught-model.ts';

export interface AnalyzeInput {
  organizationId: string;
  text: string;
  /** Taken by texts too short to tell. */
  conversationLanguage?: TextLanguage | null;
  /** A superuser released the text from quarantine. */
  skipInjection?: boolean;
  settings: AnalysisSettings;
}

/** Where would this message go, were a department described like this? */
export interface PreviewInput extends AnalyzeInput {
  departmentId?: string;
  /** Stands for the department's own: per language, or one text that counts for the language it is in. */
  description?: string | Record<string, string>;
}

export interface ExplainInput {
  text: string;
  language: TextLanguage;
  departmentId: string;
  settings: Pick<AnalysisSettings, 'contextChars'>;
}

export interface Brain {
  /**
   * Replaces the organization's model; while the new one is made, the old one answers and learns.
   * @param examples in the order in which they were learned.
   * @param batch how many of them, from the first, are learned together (all, when left out): models
   *   are equal when examples, order and batch are.
   */
  load(
    organizationId: string,
    departments: DepartmentText[],
    examples: Example[],
    batch?: number,
  ): Promise<void>;
  isLoaded(organizationId: string): Promise<boolean>;
  /** The organization is gone: nothing of its model, its verdicts and its knowledge is kept. */
  forget(organizationId: string): Promise<void>;
  /** The very next message is judged with it. The same id again replaces it. */
  learn(organizationId: string, example: Example): Promise<void>;
  /** Resolves when the model is as if it had never learned it; until then the old one answers. */
  unlearn(organizationId: string, exampleId: string): Promise<void>;
  setDepartments(organizationId: string, departments: DepartmentText[]): Promise<void>;
  /** How many of these texts the model would now send to the department. */
  countWouldMove(organizationId: string, texts: string[], departmentId: string): Promise<number>;
  /** What was learned, descriptions too, that is nearest to a text; at most `limit`, nearest first. */
  nearest(organizationId: string, text: string, limit: number): Promise<NearText[]>;
  /** @throws NotLoadedError; so do all that name an organization but `load` and `isLoaded`. */
  analyze(input: AnalyzeInput): Promise<Analysis>;
  /** The same with one description supposed to be another; the model stays as it is. */
  preview(input: PreviewInput): Promise<Analysis>;
  /**
   * What speaks for a department that somebody else chose: words, past cases, the share it has.
   * Null for a department that is not there or a text without words.
   */
  explain(organizationId: string, asked: ExplainInput): Promise<Decision | null>;
  /** What superusers decided about stopped texts; replaces what was said before. */
  setVerdicts(organizationId: string, verdicts: Verdict[]): Promise<void>;
  /** Whether lessons made a router worse; on a model made for it, beside all that answers. */
  measureCanary(input: CanaryInput): Promise<CanaryResult>;
  detectLanguage(text: string): Promise<LanguageResult>;
  detectInjection(text: string): Promise<Injection>;
  detectEmotion(text: string): Promise<EmotionResult>;
  /** What the assistant knows, in the same thread. A thread that is replaced has to be given it again. */
  readonly knowledge: Knowledge;
  close(): Promise<void>;
}

function withLanguage(example: Example): Example {
  return example.language === undefined
    ? { ...example, language: detectLanguage(example.text).language }
    : example;
}

function bestDepartment(model: RouterModel, text: string): string | undefined {
  const { language } = detectLanguage(text);
  const { shares } = model.rank(extractFeatures(text, language), language);
  return model.departments[shares.indexOf(Math.max(...shares))]?.id;
}

function analyzeBy(
  model: RouterModel,
  verdicts: VerdictMemory | null,
  input: AnalyzeInput,
): Analysis {
  const { text, conversationLanguage, skipInjection, settings } = input;
  return runPipeline({
    text,
    conversationLanguage: conversationLanguage ?? null,
    skipInjection: skipInjection ?? false,
    settings,
    model,
    verdicts,
  });
}

function explainBy(
  model: RouterModel,
  { text, language, departmentId, settings }: ExplainInput,
): Decision | null {
  const column = model.departments.findIndex(({ id }) => id === departmentId);
  const read = readBeginning(text, settings.contextChars);
  const features = extractFeatures(read, language);
  if (column < 0 || features.ids.length === 0) return null;
  const ranking = model.rank(features, language);
  return explainDecision(read, language, features, ranking, column, model);
}

/** The brain in the calling thread: for tests and for the worker itself. */
export function createBrain(): Brain {
  const models = new Map<string, TaughtModel>();
  const taught = (organizationId: string): TaughtModel => {
    const model = models.get(organizationId);
    if (model === undefined) throw new NotLoadedError(organizationId);
    return model;
  };
  const knowledge = createKnowledge();
  return {
    async load(organizationId, departments, examples, batch) {
      const model = models.get(organizationId) ?? new TaughtModel();
      models.set(organizationId, model);
      await model.load(departments, examples.map(withLanguage), batch);
    },
    async isLoaded(organizationId) {
      return models.has(organizationId);
    },
    async forget(organizationId) {
      models.delete(organizationId);
      await knowledge.forget(organizationId);
    },
    async learn(organizationId, example) {
      const lesson = withLanguage(example);
      await taught(organizationId).teach((model) => model.learning(lesson));
    },
    async unlearn(organizationId, exampleId) {
      await taught(organizationId).teach((model) => model.unlearning(exampleId));
    },
    async setDepartments(organizationId, departments) {
      await taught(organizationId).teach((model) => model.settingDepartments(departments));
    },
    async countWouldMove(organizationId, texts, departmentId) {
      const model = await taught(organizationId).answering();
      return texts.filter((text) => bestDepartment(model, text) === departmentId).length;
    },
    async nearest(organizationId, text, limit) {
      const model = await taught(organizationId).answering();
      const { language } = detectLanguage(text);
      return model.nearest(extractFeatures(text, language), language, limit);
    },
    async analyze(input) {
      const one = taught(input.organizationId);
      return analyzeBy(await one.answering(), one.verdicts, input);
    },
    async preview({ departmentId, description, ...input }) {
      const one = taught(input.organizationId);
      const model = await one.answering();
      if (departmentId === undefined || description === undefined)
        return analyzeBy(model, one.verdicts, input);
      const descriptions =
        typeof description === 'string'
          ? { [localeOf(detectLanguage(description).language)]: description }
          : description;
      const departments = describedAnew(model.departments, departmentId, descriptions);
      return analyzeBy(await one.over(departments), one.verdicts, input);
    },
    async explain(organizationId, asked) {
      return explainBy(await taught(organizationId).answering(), asked);
    },
    async setVerdicts(organizationId, verdicts) {
      taught(organizationId).verdicts = createVerdictMemory(verdicts);
    },
    async measureCanary(input) {
      return measureCanary(input);
    },
    async detectLanguage(text) {
      const { language, script } = detectLanguage(text);
      return { language, script };
    },
    async detectInjection(text) {
      return detectInjection(text);
    },
    async detectEmotion(text) {
      return detectEmotion(text);
    },
    knowledge,
    async close() {
      models.clear();
    },
  };
}
