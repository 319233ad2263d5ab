/** Providers of language models: how they do, and the ledger of their calls. */
import { z } from 'zod';
import { Id, Instant } from '../wire.ts';

/**
 * For what a provider is called: `answer` to a citizen, `copilot` beside staff, `playground` for messages
 * replayed against settings that are being tried.
 */
export const callPurposes = [
  'decide',
  'embed',
  'draft',
  'translate',
  'answer',
  'copilot',
  'summarize',
  'playground',
] as const;
export const CallPurpose = z.enum(callPurposes);
export type CallPurpose = z.infer<typeof CallPurpose>;

const providerStates = ['up', 'paused', 'disabled'] as const;
/** `paused`: the breaker is open or the provider asked to wait; `disabled`: its key was refused. */
export const ProviderState = z.enum(providerStates);
export const ProviderStatus = z.object({
  provider: z.string(),
  model: z.string(),
  purposes: z.array(CallPurpose),
  state: ProviderState,
  since: Instant.nullable(),
  /** What the last failure was: an outcome of the ledger. */
  lastFailure: z.string().nullable(),
  retryAt: Instant.nullable(),
});
export type ProviderStatus = z.infer<typeof ProviderStatus>;

export const callOutcomes = [
  'ok',
  'timeout',
  'rate_limited',
  'unauthorized',
  'server_error',
  'network',
  'invalid_answer',
  'no_candidate',
  'refused',
  'breaker_open',
  'cap_reached',
  'no_budget',
] as const;
/** How a call of a provider ended. The last three were not made: the row says why not. */
export const CallOutcome = z.enum(callOutcomes);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** One line of the ledger. */
export const AiCall = z.object({
  id: Id,
  at: Instant,
  provider: z.string(),
  model: z.string(),
  purpose: CallPurpose,
  sessionId: Id.nullable(),
  messageId: z.string().nullable(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  ms: z.number().int(),
  outcome: CallOutcome,
  /** What went wrong, without any text of people. */
  detail: z.string().nullable(),
  /** Millionths of a US dollar; null when the model's price is not known. */
  costMicros: z.number().int().nullable(),
});
export type AiCall = z.infer<typeof AiCall>;

export const AiStatus = z.object({
  /** Empty without a key: the local models decide alone. */
  providers: z.array(ProviderStatus),
  /** The AI service elsewhere that this process asks first. */
  service: z.object({ state: z.enum(['up', 'down']), since: Instant.nullable() }).nullable(),
  embedding: z
    .object({
      model: z.string(),
      indexed: z.number().int(),
      total: z.number().int(),
      /** The model that is being indexed behind it. */
      next: z.object({ model: z.string(), indexed: z.number().int() }).nullable(),
    })
    .nullable(),
  today: z.object({
    calls: z.number().int(),
    failed: z.number().int(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    costMicros: z.number().int(),
    capMicros: z.number().int(),
  }),
});
export type AiStatus = z.infer<typeof AiStatus>;
