export {
  type AnalyzeInput,
  type Brain,
  createBrain,
  NotLoadedError,
  type PreviewInput,
} from './brain.ts';
export { BrainTimeoutError, BrainUnavailableError } from './brain-thread.ts';
export { hashedModel, hashedVector } from './embedding/hashed.ts';
export type { AnalysisSettings } from './pipeline/stage.ts';
export type { DepartmentText } from './router/departments.ts';
export { createRouterModel } from './router/local-model.ts';
export type { Example, NearText, RouterModel } from './router/model.ts';
export { createThreadedBrain, type ThreadedBrainOptions } from './threaded-brain.ts';
