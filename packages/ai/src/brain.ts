/** The brain as the server uses it: one router model per organization, behind one small interface. */
import type { Analysis, Injection, LanguageResult, TextLanguage } from '@civicconnect/contract';
import { extractFeatures } from './features/features.ts';
import { detectInjection } from './injection/detect.ts';
import { detectLanguage } from './language/detect.ts';
import { runPipeline } from './pipeline/pipeline.ts';
import type { AnalysisSettings } from './pipeline/stage.ts';
import type { DepartmentText } from './router/departments.ts';
import { createRouterModel } from './router/local-model.ts';
import type { Example, RouterModel } from './router/model.ts';

export interface AnalyzeInput {
  organizationId: string;
  text: string;
  /** Taken by texts too short to tell. */
  conversationLanguage?: TextLanguage | null;
  /** A superuser released the text from quarantine. */
  skipInjection?: boolean;
  settings: AnalysisSettings;
}

/** Asked for an organization that was never loaded: load it, then ask again. */
export class NotLoadedError extends Error {
  readonly code = 'not_loaded';
  readonly organizationId: string;
  constructor(organizationId: string) {
    super(`the router of organization ${organizationId} is not loaded`);
    this.name = 'NotLoadedError';
    this.organizationId = organizationId;
  }
}

export interface Brain {
  /** Replaces the organization's model. Examples in the order in which they were learned. */
  load(organizationId: string, departments: DepartmentText[], examples: Example[]): Promise<void>;
  isLoaded(organizationId: string): Promise<boolean>;
  /** The very next message is judged with it. The same id again replaces it. */
  learn(organizationId: string, example: Example): Promise<void>;
  unlearn(organizationId: string, exampleId: string): Promise<void>;
  setDepartments(organizationId: string, departments: DepartmentText[]): Promise<void>;
  /** How many of these texts the model would now send to the department. */
  countWouldMove(organizationId: string, texts: string[], departmentId: string): Promise<number>;
  /** @throws NotLoadedError; so do all that name an organization but `load` and `isLoaded`. */
  analyze(input: AnalyzeInput): Promise<Analysis>;
  detectLanguage(text: string): Promise<LanguageResult>;
  detectInjection(text: string): Promise<Injection>;
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

/** The brain in the calling thread: for tests and for the worker itself. */
export function createBrain(): Brain {
  const models = new Map<string, RouterModel>();
  const modelOf = (organizationId: string): RouterModel => {
    const model = models.get(organizationId);
    if (model === undefined) throw new NotLoadedError(organizationId);
    return model;
  };
  return {
    async load(organizationId, departments, examples) {
      const model = createRouterModel();
      model.load(departments, examples.map(withLanguage));
      models.set(organizationId, model);
    },
    async isLoaded(organizationId) {
      return models.has(organizationId);
    },
    async learn(organizationId, example) {
      modelOf(organizationId).learn(withLanguage(example));
    },
    async unlearn(organizationId, exampleId) {
      modelOf(organizationId).unlearn(exampleId);
    },
    async setDepartments(organizationId, departments) {
      modelOf(organizationId).setDepartments(departments);
    },
    async countWouldMove(organizationId, texts, departmentId) {
      const model = modelOf(organizationId);
      return texts.filter((text) => bestDepartment(model, text) === departmentId).length;
    },
    async analyze({ organizationId, text, conversationLanguage, skipInjection, settings }) {
      return runPipeline({
        text,
        conversationLanguage: conversationLanguage ?? null,
        skipInjection: skipInjection ?? false,
        settings,
        model: modelOf(organizationId),
      });
    },
    async detectLanguage(text) {
      const { language, script } = detectLanguage(text);
      return { language, script };
    },
    async detectInjection(text) {
      return detectInjection(text);
    },
    async close() {
      models.clear();
    },
  };
}
