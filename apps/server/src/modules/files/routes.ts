import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { readFile } from './read.ts';
import { deleteFile, uploadFile } from './upload.ts';

export function fileRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.uploadFile, ({ caller, query, request, reply }) =>
    uploadFile(context, caller, query.organization, request, reply),
  );
  mount(app, context, endpoints.readFile, ({ caller, params, query, request }) =>
    readFile(context, caller, { ...query, id: params.id, range: request.headers.range }),
  );
  mount(app, context, endpoints.deleteFile, async ({ caller, params, request }) => {
    await deleteFile(context, caller, params.id, request);
    return undefined;
  });
}
