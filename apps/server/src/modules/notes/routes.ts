import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { addNote } from './actions.ts';
import { listNotes } from './queries.ts';

export function noteRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listNotes, ({ caller, params }) =>
    listNotes(context, staffOf(caller), params.id),
  );
  mount(
    app,
    context,
    endpoints.addNote,
    async ({ caller, params, body }) => ({
      note: await addNote(context, staffOf(caller), params.id, body.text),
    }),
    { sessionId: (params) => params.id },
  );
}
