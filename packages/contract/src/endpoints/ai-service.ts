import { z } from 'zod';
import { Analysis, Injection, LanguageResult } from '../analysis.ts';
import { defineEndpoint } from '../endpoint.ts';
import { Id, Text, WrittenTextLanguage } from '../wire.ts';
import { Emotion, TextLanguage } from '../words.ts';

const tag = 'AI service';
const NotEmpty = Text.min(1);

/** Of one request; what is left out is the organization's own. */
const ModelSettings = z
  .object({
    model: z.string().min(1).max(100).nullable(),
    temperature: z.number().min(0).max(2),
    maxTokens: z.number().int().min(50).max(4000),
  })
  .partial();

export const AnalyzeRequest = z.object({
  /** Names the message in the ledger; the service does not look it up. */
  messageId: z.string().min(1).max(100),
  text: NotEmpty,
  organizationId: Id,
  settings: ModelSettings.prefault({}),
  sessionId: Id.nullable().default(null),
  /** Taken by texts too short to tell. */
  conversationLanguage: TextLanguage.nullable().default(null),
  /** A superuser released the text: the detector was wrong about it. */
  skipInjection: z.boolean().default(false),
});
export type AnalyzeRequest = z.infer<typeof AnalyzeRequest>;

export const Embeddings = z.object({
  provider: z.string(),
  model: z.string(),
  dimensions: z.number().int(),
  /** One unit vector per text, in their order. */
  vectors: z.array(z.array(z.number())),
});
export type Embeddings = z.infer<typeof Embeddings>;

/** Something a department is known by that is close to the text. */
export const SearchHit = z.object({
  kind: z.enum(['description', 'example']),
  departmentId: Id,
  exampleId: Id.nullable(),
  text: z.string(),
  /** Cosine, 0 to 1. */
  similarity: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const EmotionResult = z.object({
  emotion: Emotion,
  /** How strongly, 0 to 1. */
  intensity: z.number(),
  negativity: z.number(),
  frustration: z.number(),
  /** What was found, with offsets in UTF-16 units, end exclusive. */
  signals: z.array(
    z.object({
      text: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      kind: z.string(),
    }),
  ),
});
export type EmotionResult = z.infer<typeof EmotionResult>;

export const aiServiceEndpoints = {
  analyze: defineEndpoint({
    method: 'POST',
    path: '/v1/analyze',
    permission: 'ai.service',
    tag,
    summary: 'One message through the whole pipeline: language, injection, candidates, decision',
    body: AnalyzeRequest,
    responses: { 200: Analysis },
    problems: ['unavailable'],
    ignoresIdempotencyKey: true,
  }),
  detectLanguage: defineEndpoint({
    method: 'POST',
    path: '/v1/detect-language',
    permission: 'ai.service',
    tag,
    summary: 'Language and script of a text',
    body: z.object({ text: NotEmpty }),
    responses: { 200: LanguageResult },
    ignoresIdempotencyKey: true,
  }),
  detectInjection: defineEndpoint({
    method: 'POST',
    path: '/v1/detect-injection',
    permission: 'ai.service',
    tag,
    summary: 'Whether a text tries to command a language model, and by which words',
    body: z.object({ text: NotEmpty }),
    responses: { 200: Injection },
    ignoresIdempotencyKey: true,
  }),
  embed: defineEndpoint({
    method: 'POST',
    path: '/v1/embed',
    permission: 'ai.service',
    tag,
    summary: 'Vectors of texts: by the configured provider, else the local hashed features',
    body: z.object({ texts: z.array(NotEmpty).min(1).max(100) }),
    responses: { 200: Embeddings },
    problems: ['unavailable'],
    ignoresIdempotencyKey: true,
  }),
  semanticSearch: defineEndpoint({
    method: 'POST',
    path: '/v1/semantic-search',
    permission: 'ai.service',
    tag,
    summary: 'Descriptions and learned examples nearest in meaning to a text',
    body: z.object({
      text: NotEmpty,
      language: WrittenTextLanguage.optional(),
      organizationId: Id,
      limit: z.number().int().min(1).max(100).default(10),
    }),
    responses: { 200: z.object({ model: z.string(), items: z.array(SearchHit) }) },
    problems: ['unavailable'],
    ignoresIdempotencyKey: true,
  }),
  detectEmotion: defineEndpoint({
    method: 'POST',
    path: '/v1/detect-emotion',
    permission: 'ai.service',
    tag,
    summary: 'How the writer of a text feels, as far as words tell',
    body: z.object({ text: NotEmpty }),
    responses: { 200: EmotionResult },
    ignoresIdempotencyKey: true,
  }),
};
