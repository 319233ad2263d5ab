import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import {
  DocumentChunk,
  DocumentStatus,
  KnowledgeDocument,
  Passage,
  Visibility,
} from '../views/knowledge.ts';
import { CursorQuery, Id, listOf, OrganizationRef, WrittenLocale } from '../wire.ts';

const tag = 'Assistant and knowledge';
const params = z.object({ id: Id });
const Title = z.string().trim().min(1).max(200);
const Category = z.string().trim().min(1).max(100);

/** Most documents of one request. */
export const documentsPerRequest = 50;
/** Most characters of a document that comes as text. */
export const documentCharacters = 2_000_000;
/** Most bytes of a document that comes as a file, in megabytes. */
export const documentMegabytes = 50;

const documentFields = {
  title: Title,
  category: Category.nullable(),
  language: WrittenLocale.nullable(),
  visibility: Visibility,
};

/** Most files of one upload. */
export const filesPerIngest = 20;

/** Beside the file of an upload; all of them optional form fields. */
export const UploadFields = z.object({
  title: Title.optional(),
  category: Category.optional(),
  language: WrittenLocale.optional(),
  visibility: Visibility.default('internal'),
});

const taken = z.object({ documents: z.array(z.object({ id: Id, status: DocumentStatus })) });

export const knowledgeEndpoints = {
  ingest: defineEndpoint({
    method: 'POST',
    path: '/ingest',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'Takes documents as text, or as files (multipart); they are read in the background',
    body: z.object({
      documents: z
        .array(
          z.object({
            title: Title,
            content: z.string().trim().min(1).max(documentCharacters),
            category: Category.optional(),
            language: WrittenLocale.optional(),
            visibility: Visibility.default('internal'),
          }),
        )
        .min(1)
        .max(documentsPerRequest),
    }),
    multipart: { file: 'file', most: filesPerIngest, fields: UploadFields },
    bodyMegabytes: 16,
    responses: { 202: taken },
    problems: ['too_large', 'unsupported_type', 'unavailable'],
  }),
  listDocuments: defineEndpoint({
    method: 'GET',
    path: '/documents',
    permission: 'knowledge.read',
    scope: 'knowledge.read',
    tag,
    summary: 'Documents, last changed first',
    query: CursorQuery.extend({
      q: z.string().trim().max(200).optional(),
      status: DocumentStatus.optional(),
      visibility: Visibility.optional(),
    }),
    responses: { 200: listOf(KnowledgeDocument) },
  }),
  getDocument: defineEndpoint({
    method: 'GET',
    path: '/documents/{id}',
    permission: 'knowledge.read',
    scope: 'knowledge.read',
    tag,
    summary: 'A document with its progress',
    params,
    responses: { 200: z.object({ document: KnowledgeDocument }) },
  }),
  listChunks: defineEndpoint({
    method: 'GET',
    path: '/documents/{id}/chunks',
    permission: 'knowledge.read',
    scope: 'knowledge.read',
    tag,
    summary: 'The pieces that the search sees, in reading order, with how often each was cited',
    params,
    query: CursorQuery,
    responses: { 200: listOf(DocumentChunk) },
  }),
  replaceDocument: defineEndpoint({
    method: 'POST',
    path: '/documents/{id}/content',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'A new revision (text, or a file by multipart): the old one answers until it is ready',
    params,
    body: z.object({ content: z.string().trim().min(1).max(documentCharacters) }),
    multipart: { file: 'file' },
    bodyMegabytes: 16,
    responses: { 202: z.object({ document: KnowledgeDocument }) },
    problems: ['too_large', 'unsupported_type', 'unavailable'],
  }),
  updateDocument: defineEndpoint({
    method: 'PATCH',
    path: '/documents/{id}',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'Title, category, language, visibility',
    params,
    body: z.strictObject(documentFields).partial(),
    responses: { 200: z.object({ document: KnowledgeDocument }) },
  }),
  deleteDocument: defineEndpoint({
    method: 'DELETE',
    path: '/documents/{id}',
    permission: 'knowledge.edit',
    scope: 'knowledge.write',
    tag,
    summary: 'Takes a document out: nothing is answered from it from now on',
    params,
    responses: { 204: null },
  }),
  restoreDocument: defineEndpoint({
    method: 'POST',
    path: '/documents/{id}/restore',
    permission: 'knowledge.edit',
    tag,
    summary: 'Brings back a document that was taken out in the last ten minutes',
    params,
    responses: { 200: z.object({ document: KnowledgeDocument }) },
  }),
  passages: defineEndpoint({
    method: 'GET',
    path: '/documents/{id}/passages',
    permission: 'knowledge.read_published',
    scope: 'knowledge.read',
    tag,
    summary: 'The passage a citation points at: a public document’s to anyone, others’ to staff',
    params,
    query: z.object({
      start: z.coerce.number().int().min(0),
      end: z.coerce.number().int().min(1),
      organization: OrganizationRef.optional(),
    }),
    responses: { 200: z.object({ passage: Passage }) },
  }),
};
