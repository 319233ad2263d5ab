export { type Chunk, chunksOf } from './assistant/chunks.ts';
export { createKnowledge } from './assistant/create-knowledge.ts';
export type {
  AnswerCitation,
  AnswerPart,
  AskInput,
  FaqMatch,
  FoundPassages,
  Knowledge,
  KnowledgeAnswer,
  KnowledgeChunk,
  KnowledgeContent,
  KnowledgeDocument,
  KnowledgeFaq,
  Passage,
  Reach,
  SearchInput,
  SmallTalk,
  Turn,
  Visibility,
} from './assistant/knowledge.ts';
export { handingOverText } from './assistant/wording.ts';
export {
  type AnalyzeInput,
  type Brain,
  createBrain,
  type PreviewInput,
} from './brain.ts';
export { BrainTimeoutError, BrainUnavailableError } from './brain-thread.ts';
export { hashedModel, hashedVector } from './embedding/hashed.ts';
export { detectEmotion } from './emotion/detect.ts';
export { type Mood, nextMood } from './emotion/mood.ts';
export { stemOf } from './features/stems.ts';
export { type Token, tokensOf } from './features/tokens.ts';
export { type CanaryInput, type CanaryResult, chooseCanary } from './guards/canary.ts';
export type { Verdict } from './injection/memory.ts';
export { NotLoadedError } from './not-loaded.ts';
export type { AnalysisSettings } from './pipeline/stage.ts';
export { type AssistOptions, assist, isAsked, mayLeave } from './providers/assist.ts';
export { createModels, type ModelBudgets, type PreparedModels } from './providers/create-models.ts';
export type { DenseHit, DepartmentBrief } from './providers/fuse.ts';
export type { LedgerEntry } from './providers/ledger.ts';
export { beginning, maskPersonalData } from './providers/masking.ts';
export type {
  DecideInput,
  Draft,
  DraftInput,
  EmbedInput,
  GeneratedAnswer,
  GenerateInput,
  ModelDecision,
  Models,
  ModelsOptions,
  ModelVectors,
  Purpose,
  SummarizeInput,
  SummaryText,
  TranslatedText,
  TranslateInput,
} from './providers/models.ts';
export { costMicros } from './providers/prices.ts';
export {
  defaultDimensions,
  isModelName,
  type ProviderName,
  type ProviderSetup,
  providerDefaults,
} from './providers/setup.ts';
export type { DepartmentText } from './router/departments.ts';
export { createRouterModel } from './router/local-model.ts';
export type { Example, NearText, RouterModel } from './router/model.ts';
export { gistOf, type Line } from './summary/gist.ts';
export { createThreadedBrain, type ThreadedBrainOptions } from './threaded-brain.ts';
