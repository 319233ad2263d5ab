/** What staff see of the router and do to it: its choices, what it learned, its providers. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { ExampleSource, LearnedExample, RouterAlert, RoutingPreview } from '../views/learned.ts';
import { AiCall, AiStatus, CallOutcome } from '../views/providers.ts';
import { CursorQuery, Id, LocalizedText, listOf, Text } from '../wire.ts';
import { TextLanguage } from '../words.ts';

const tag = 'Routing';
const params = z.object({ id: Id });
const Description = z.string().trim().max(4000);

export const brainEndpoints = {
  previewRouting: defineEndpoint({
    method: 'POST',
    path: '/routing/preview',
    permission: 'learned.manage',
    tag,
    summary: 'Where would this message go, and why; also against a description not yet saved',
    body: z
      .object({
        text: Text.min(1),
        departmentId: Id.optional(),
        description: z.union([Description, LocalizedText]).optional(),
      })
      .refine((body) => body.description === undefined || body.departmentId !== undefined, {
        path: ['departmentId'],
      }),
    responses: { 200: RoutingPreview },
    ignoresIdempotencyKey: true,
  }),
  listLearned: defineEndpoint({
    method: 'GET',
    path: '/learned',
    permission: 'learned.manage',
    tag,
    summary: 'What the router learned, by whom; newest first',
    query: CursorQuery.extend({
      source: ExampleSource.optional(),
      department: Id.optional(),
      q: z.string().max(200).optional(),
      state: z.enum(['active', 'retired']).default('active'),
    }),
    responses: { 200: listOf(LearnedExample) },
  }),
  retireLearned: defineEndpoint({
    method: 'DELETE',
    path: '/learned/{id}',
    permission: 'learned.manage',
    tag,
    summary: 'The example no longer counts; the very next message is judged without it',
    params,
    responses: { 200: z.object({ example: LearnedExample }) },
  }),
  restoreLearned: defineEndpoint({
    method: 'POST',
    path: '/learned/{id}/restore',
    permission: 'learned.manage',
    tag,
    summary: 'A retired example counts again',
    params,
    responses: { 200: z.object({ example: LearnedExample }) },
    problems: ['invalid_transition'],
  }),
  routerAlerts: defineEndpoint({
    method: 'GET',
    path: '/learned/alerts',
    permission: 'learned.manage',
    tag,
    summary: 'Where learning made the router worse, newest first; only what is not dismissed',
    responses: { 200: z.object({ items: z.array(RouterAlert) }) },
  }),
  dismissAlert: defineEndpoint({
    method: 'POST',
    path: '/learned/alerts/{id}/dismiss',
    permission: 'learned.manage',
    tag,
    summary: 'Seen and dealt with',
    params,
    responses: { 204: null },
  }),
  draftExamples: defineEndpoint({
    method: 'POST',
    path: '/departments/{id}/examples/draft',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'Example messages proposed by a provider; nothing is learned until they are accepted',
    params,
    body: z.object({
      language: TextLanguage.exclude(['unknown']).default('uz-Latn'),
      count: z.number().int().min(1).max(20).default(8),
    }),
    responses: {
      200: z.object({ texts: z.array(z.string()), provider: z.string(), model: z.string() }),
    },
    /** `unavailable`: no provider is set up, or none answers. */
    problems: ['unavailable'],
    ignoresIdempotencyKey: true,
  }),
  addExamples: defineEndpoint({
    method: 'POST',
    path: '/departments/{id}/examples',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'Teaches the router example messages of a department',
    params,
    body: z.object({ texts: z.array(z.string().trim().min(5).max(4000)).min(1).max(50) }),
    responses: { 201: z.object({ examples: z.array(LearnedExample) }) },
  }),
  aiStatus: defineEndpoint({
    method: 'GET',
    path: '/ai/status',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'Providers and how they do, the search index, and what today cost',
    responses: { 200: AiStatus },
  }),
  aiCalls: defineEndpoint({
    method: 'GET',
    path: '/ai/calls',
    permission: 'organization.manage',
    tag: 'Administration',
    summary: 'The ledger: every call of a provider, or why it was not made; newest first',
    query: CursorQuery.extend({ outcome: CallOutcome.optional() }),
    responses: { 200: listOf(AiCall) },
  }),
};
