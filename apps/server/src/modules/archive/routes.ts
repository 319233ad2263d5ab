import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Answered, mount } from '../../http/mount.ts';
import { downloadArchive, importStatus, uploadArchive } from './actions.ts';
import { exportSize } from './size.ts';

export function archiveRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.exportOrganization, ({ caller }) =>
    downloadArchive(context, staffOf(caller)),
  );
  mount(app, context, endpoints.exportSize, ({ caller }) => exportSize(context, staffOf(caller)));
  mount(
    app,
    context,
    endpoints.importOrganization,
    async ({ caller, locale, request }) =>
      new Answered(202, await uploadArchive(context, staffOf(caller), locale, request)),
  );
  mount(app, context, endpoints.importStatus, ({ caller }) =>
    importStatus(context, staffOf(caller)),
  );
}
