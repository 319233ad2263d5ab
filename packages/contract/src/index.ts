export * from './analysis.ts';
export * from './client.ts';
export * from './endpoint.ts';
export {
  AnalyzeRequest,
  Embeddings,
  EmotionResult,
  SearchHit,
} from './endpoints/ai-service.ts';
export * from './endpoints/analytics.ts';
export { ApiKey, keyRequests } from './endpoints/api-keys.ts';
export {
  ArchiveImport,
  ArchivePart,
  ArchiveProblem,
  archiveMegabytes,
  archiveParts,
  archiveProblemCodes,
  ImportState,
} from './endpoints/archive.ts';
export { Answer, answerSources, Suggestion } from './endpoints/assistant.ts';
export { Holdings, RetentionCounts } from './endpoints/data-rights.ts';
export { tableMegabytes } from './endpoints/faqs.ts';
export {
  FileVariant,
  fileMegabytes,
  filesPerMessage,
  fileVariants,
} from './endpoints/files.ts';
export * from './endpoints/index.ts';
export {
  documentCharacters,
  documentMegabytes,
  documentsPerRequest,
  filesPerIngest,
  UploadFields,
} from './endpoints/knowledge.ts';
export * from './endpoints/operations.ts';
export { ReplayRequest } from './endpoints/playground.ts';
export {
  InjectionLogEntry,
  injectionOutcomes,
  QuarantinedMessage,
} from './endpoints/quarantine.ts';
export { SessionView, sessionViews } from './endpoints/sessions.ts';
export { FirstStep, FirstSteps, firstSteps } from './endpoints/sign-up.ts';
export {
  Webhook,
  WebhookDelivery,
  WebhookDeliveryDetail,
  WebhookProblem,
  webhookProblems,
} from './endpoints/webhooks.ts';
export * from './live.ts';
export { FieldError, Problem, ProblemCode, problemCodes, problemStatus } from './problem.ts';
export * from './scopes.ts';
export * from './settings.ts';
export { BotPatch, BusinessHours } from './settings-chat.ts';
export { RetentionPatch, RetentionSettings, retentionFields } from './settings-retention.ts';
export * from './thread.ts';
export * from './views/administration.ts';
export * from './views/feedback.ts';
export * from './views/files.ts';
export * from './views/improvement.ts';
export * from './views/knowledge.ts';
export * from './views/learned.ts';
export * from './views/news.ts';
export * from './views/people.ts';
export * from './views/platform.ts';
export * from './views/providers.ts';
export * from './views/replay.ts';
export * from './views/search.ts';
export * from './views/session.ts';
export * from './views/staff.ts';
export * from './views/translation.ts';
export * from './views/workplace.ts';
export * from './webhook-events.ts';
export type { WidgetApi, WidgetEvent, WidgetMount, WidgetWindow } from './widget-api.ts';
export * from './wire.ts';
export * from './words.ts';
