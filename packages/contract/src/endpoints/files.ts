import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Attachment } from '../views/files.ts';
import { Id, OrganizationRef } from '../wire.ts';

const tag = 'Files';
const params = z.object({ id: Id });

/** Most bytes of one file. */
export const fileMegabytes = 10;
/** Most files of one message. */
export const filesPerMessage = 10;

/**
 * `original` as it is kept (images re-encoded, without what a camera writes into them), `thumbnail` at
 * most 320 pixels wide or high, `text` of a Word document, `pdf` of an image: the last two are made at
 * the first asking.
 */
export const fileVariants = ['original', 'thumbnail', 'text', 'pdf'] as const;
export const FileVariant = z.enum(fileVariants);
export type FileVariant = z.infer<typeof FileVariant>;

export const fileEndpoints = {
  uploadFile: defineEndpoint({
    method: 'POST',
    path: '/files',
    permission: 'file.upload',
    tag,
    summary:
      'Keeps a file that is to be sent; before signing in for an hour, under a cookie of this browser',
    query: z.object({ organization: OrganizationRef.optional() }),
    multipart: { file: 'file' },
    responses: { 201: Attachment },
    /** `too_large` carries `params.megabytes`. */
    problems: ['too_large', 'unsupported_type', 'unavailable'],
  }),
  readFile: defineEndpoint({
    method: 'GET',
    path: '/files/{id}',
    permission: 'public',
    tag,
    summary: 'A file, by the signature of its address or for whoever may read its session',
    params,
    query: z.object({
      as: FileVariant.default('original'),
      organization: Id.optional(),
      /** Unix time in seconds. */
      expires: z.coerce.number().int().min(0).optional(),
      signature: z.string().max(100).optional(),
    }),
    binary: true,
    responses: { 200: null },
    problems: ['unsupported_type', 'unavailable'],
  }),
  deleteFile: defineEndpoint({
    method: 'DELETE',
    path: '/files/{id}',
    permission: 'file.upload',
    tag,
    summary: 'Takes back a file of one’s own that was not sent',
    params,
    responses: { 204: null },
  }),
};
