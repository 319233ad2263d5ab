import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Faq, Visibility } from '../views/knowledge.ts';
import { CursorQuery, Id, listOf, OrganizationRef, WrittenLocale } from '../wire.ts';

const tag = 'Assistant and knowledge';
const params = z.object({ id: Id });
/** Most characters of a table. */
const tableCharacters = 5_000_000;
/** Most bytes of the request that brings it, in megabytes. */
export const tableMegabytes = 12;

const Table = z.string().min(1).max(tableCharacters);
/** What becomes of a row of a table. */
const ImportRow = z.object({
  /** Of the file, from 1. */
  line: z.number().int(),
  does: z.enum(['add', 'change', 'refuse']),
  question: z.string(),
  /** What a change changes. */
  columns: z.array(z.string()),
  errors: z.array(z.object({ column: z.string(), message: z.string() })),
});

const Category = z.string().trim().min(1).max(100);

const faqFields = {
  question: z.string().trim().min(3).max(500),
  answer: z.string().trim().min(1).max(5000),
  language: WrittenLocale.nullable(),
  category: Category.nullable(),
  keywords: z.array(z.string().trim().min(1).max(100)).max(100),
  priority: z.number().int().min(-100).max(100),
  visibility: Visibility,
};

export const faqEndpoints = {
  listFaqs: defineEndpoint({
    method: 'GET',
    path: '/faqs',
    permission: 'knowledge.read_published',
    scope: 'knowledge.read',
    tag,
    summary: 'FAQs by priority; whoever is not staff sees the public ones',
    query: CursorQuery.extend({
      q: z.string().trim().max(200).optional(),
      language: WrittenLocale.optional(),
      category: Category.optional(),
      organization: OrganizationRef.optional(),
    }),
    responses: { 200: listOf(Faq) },
  }),
  createFaq: defineEndpoint({
    method: 'POST',
    path: '/faqs',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'Adds an FAQ; `unansweredId` settles the group of questions that it answers',
    body: z.object({
      question: faqFields.question,
      answer: faqFields.answer,
      language: faqFields.language.default(null),
      category: faqFields.category.default(null),
      keywords: faqFields.keywords.default([]),
      priority: faqFields.priority.default(0),
      visibility: faqFields.visibility.default('public'),
      unansweredId: Id.optional(),
    }),
    responses: { 201: z.object({ faq: Faq }) },
  }),
  updateFaq: defineEndpoint({
    method: 'PATCH',
    path: '/faqs/{id}',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'Changes an FAQ',
    params,
    body: z.strictObject(faqFields).partial(),
    responses: { 200: z.object({ faq: Faq }) },
  }),
  deleteFaq: defineEndpoint({
    method: 'DELETE',
    path: '/faqs/{id}',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'Takes an FAQ out: it answers nothing from now on',
    params,
    responses: { 204: null },
  }),
  restoreFaq: defineEndpoint({
    method: 'POST',
    path: '/faqs/{id}/restore',
    permission: 'knowledge.edit',
    tag,
    summary: 'Brings back an FAQ that was taken out in the last ten minutes',
    params,
    responses: { 200: z.object({ faq: Faq }) },
  }),
  previewFaqImport: defineEndpoint({
    method: 'POST',
    path: '/faqs/import/preview',
    permission: 'knowledge.edit',
    tag,
    summary: 'What importing the table would do, row by row; nothing is changed',
    bodyMegabytes: tableMegabytes,
    body: z.object({ csv: Table }),
    responses: {
      200: z.object({
        created: z.number().int(),
        updated: z.number().int(),
        /** Rows that say what is known already. */
        same: z.number().int(),
        refused: z.number().int(),
        /** Refused ones first, then changes, then new ones; of very many the first. */
        rows: z.array(ImportRow),
      }),
    },
  }),
  importFaqs: defineEndpoint({
    method: 'POST',
    path: '/faqs/import',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary:
      'A table (CSV, as `text/csv`, as a file of a form or in JSON): all of its rows or none; a row with a known id changes that FAQ',
    bodyMegabytes: tableMegabytes,
    tableField: 'csv',
    multipart: { file: 'file' },
    /** `leaveOut`: rows with mistakes are left out, the others taken. */
    body: z.object({ csv: Table, leaveOut: z.boolean().default(false) }),
    responses: {
      200: z.object({
        created: z.number().int(),
        updated: z.number().int(),
        refused: z.number().int(),
      }),
    },
    problems: ['too_large'],
  }),
  exportFaqs: defineEndpoint({
    method: 'GET',
    path: '/faqs/export',
    permission: 'knowledge.edit',
    scope: 'knowledge.read',
    tag,
    summary: 'All FAQs as a table (CSV) that can be imported again',
    binary: true,
    responses: { 200: null },
  }),
};
