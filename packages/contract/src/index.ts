export * from './analysis.ts';
export * from './client.ts';
export * from './endpoint.ts';
export {
  AnalyzeRequest,
  Embeddings,
  EmotionResult,
  SearchHit,
} from './endpoints/ai-service.ts';
export {
  FileVariant,
  fileMegabytes,
  filesPerMessage,
  fileVariants,
} from './endpoints/files.ts';
export * from './endpoints/index.ts';
export * from './endpoints/operations.ts';
export {
  InjectionLogEntry,
  injectionOutcomes,
  QuarantinedMessage,
} from './endpoints/quarantine.ts';
export { SessionView, sessionViews } from './endpoints/sessions.ts';
export * from './live.ts';
export { FieldError, Problem, ProblemCode, problemCodes, problemStatus } from './problem.ts';
export * from './settings.ts';
export * from './thread.ts';
export * from './views/administration.ts';
export * from './views/files.ts';
export * from './views/learned.ts';
export * from './views/news.ts';
export * from './views/people.ts';
export * from './views/platform.ts';
export * from './views/providers.ts';
export * from './views/search.ts';
export * from './views/session.ts';
export * from './views/staff.ts';
export * from './views/translation.ts';
export * from './views/workplace.ts';
export * from './wire.ts';
export * from './words.ts';
