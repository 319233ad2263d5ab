import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Answered, mount } from '../../http/mount.ts';
import { createApiKey, deleteApiKey, listApiKeys, updateApiKey } from './actions.ts';
import { registerCitizen } from './register-citizen.ts';

export function apiKeyRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listApiKeys, ({ caller, query }) =>
    listApiKeys(context, staffOf(caller), query),
  );
  mount(app, context, endpoints.createApiKey, ({ caller, body }) =>
    createApiKey(context, staffOf(caller), body),
  );
  mount(app, context, endpoints.updateApiKey, async ({ caller, params, body }) => ({
    apiKey: await updateApiKey(context, staffOf(caller), params.id, body),
  }));
  mount(app, context, endpoints.deleteApiKey, ({ caller, params }) =>
    deleteApiKey(context, staffOf(caller), params.id),
  );
  mount(app, context, endpoints.registerCitizen, async ({ caller, locale, body }) => {
    const { isNew, citizen } = await registerCitizen(context, staffOf(caller), locale, body);
    return new Answered(isNew ? 201 : 200, { citizen });
  });
}
