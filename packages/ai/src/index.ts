export {
  type AnalyzeInput,
  type Brain,
  createBrain,
  NotLoadedError,
} from './brain.ts';
export { BrainTimeoutError, BrainUnavailableError } from './brain-thread.ts';
export type { AnalysisSettings } from './pipeline/stage.ts';
export type { DepartmentText } from './router/departments.ts';
export { createRouterModel, type Example, type RouterModel } from './router/model.ts';
export { createThreadedBrain, type ThreadedBrainOptions } from './threaded-brain.ts';
