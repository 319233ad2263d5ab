import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { citizenOf, staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { mount } from '../../http/mount.ts';
import { endedCookies } from '../auth/cookies.ts';
import { exportCitizen } from './export.ts';
import { forgetPerson } from './forget-person.ts';
import { findCitizen, myHoldings } from './holdings.ts';

/** What is held of citizens: looked at, taken along, deleted. */
export function citizenDataRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.myHoldings, ({ caller }) => myHoldings(context, citizenOf(caller)));
  mount(app, context, endpoints.exportMe, ({ caller, locale }) =>
    exportCitizen(context, citizenOf(caller), locale),
  );
  mount(app, context, endpoints.deleteMe, async ({ caller, reply }) => {
    const { organizationId, id } = citizenOf(caller);
    await forgetPerson(context, { organizationId, citizenId: id, by: null, request: null });
    reply.header('set-cookie', endedCookies(context.config, 'citizen'));
    return undefined;
  });
  mount(app, context, endpoints.findCitizen, ({ caller, body }) =>
    findCitizen(context, staffOf(caller), body),
  );
  mount(app, context, endpoints.deleteCitizen, async ({ caller, params, body }) => {
    const by = staffOf(caller);
    const { organizationId } = by;
    const deletion = { organizationId, citizenId: params.id, by, request: body.request };
    if ((await forgetPerson(context, deletion)) === null) throw new Refused('not_found');
    return undefined;
  });
}
