import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { createStaff, inviteStaff, removeStaffTotp } from './actions.ts';
import { deactivateStaff } from './leave.ts';
import { listStaff, readAccount } from './queries.ts';
import { updateStaff } from './update.ts';

/** Who works here. */
export function staffRoutes(app: FastifyInstance, context: Context): void {
  /** Where the pages are, as far as this request knows. */
  const originOf = (request: FastifyRequest) =>
    context.config.publicUrl ?? `${request.protocol}://${request.host}`;
  mount(app, context, endpoints.listStaff, ({ caller, query, locale }) =>
    listStaff(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.staffAccount, async ({ caller, params, locale }) => ({
    staff: await readAccount(context, staffOf(caller), locale, params.id),
  }));
  mount(app, context, endpoints.createStaff, ({ caller, body, locale, request }) =>
    createStaff(context, staffOf(caller), locale, body, originOf(request)),
  );
  mount(app, context, endpoints.updateStaff, async ({ caller, params, body, locale }) => ({
    staff: await updateStaff(context, staffOf(caller), locale, params.id, body),
  }));
  mount(app, context, endpoints.deactivateStaff, ({ caller, params, query, locale }) =>
    deactivateStaff(context, staffOf(caller), locale, params.id, query.handTo ?? null),
  );
  mount(app, context, endpoints.inviteStaff, ({ caller, params, request }) =>
    inviteStaff(context, staffOf(caller), params.id, originOf(request)),
  );
  mount(app, context, endpoints.removeStaffTotp, async ({ caller, params, locale }) => ({
    staff: await removeStaffTotp(context, staffOf(caller), locale, params.id),
  }));
}
