import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { readOwnLimits } from '../organizations/limits.ts';
import { confirmSignUp, resendSignUp } from './confirm.ts';
import { createOrganization } from './create.ts';
import { readFirstSteps, updateFirstSteps } from './first-steps.ts';

/** How an organization comes to be here. */
export function signUpRoutes(app: FastifyInstance, context: Context): void {
  const { config } = context;
  const from = (request: FastifyRequest) => ({
    ip: request.ip,
    origin: config.publicUrl ?? `${request.protocol}://${request.host}`,
  });
  mount(app, context, endpoints.createOrganization, ({ caller, body, request }) =>
    createOrganization(context, caller, body, from(request)),
  );
  mount(app, context, endpoints.signUp, async () => ({
    open: config.signUp === 'open',
    checksEmail: config.mail !== undefined,
  }));
  mount(app, context, endpoints.confirmSignUp, ({ body, request }) =>
    confirmSignUp(context, body.token, request.ip),
  );
  mount(app, context, endpoints.resendSignUp, ({ body, request }) =>
    resendSignUp(context, body, from(request)),
  );
  mount(app, context, endpoints.firstSteps, ({ caller }) =>
    readFirstSteps(context, staffOf(caller)),
  );
  mount(app, context, endpoints.updateFirstSteps, ({ caller, body }) =>
    updateFirstSteps(context, staffOf(caller), body),
  );
  mount(app, context, endpoints.ownLimits, ({ caller }) => readOwnLimits(context, staffOf(caller)));
}
