import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { parseJson } from '../../http/body.ts';
import { mount } from '../../http/mount.ts';
import { fileRequest } from './file-request.ts';
import { isInside } from './inside.ts';
import { publicOrganization, requestsOf, servicesOf } from './queries.ts';
import { missing, written, writtenOne } from './write.ts';

const requests = { list: 'service_requests', item: 'request' };
const WithKey = z.object({ api_key: z.string() });

/** The standard has the key in the form; here a key stands in a header. */
async function takeKeyOfForm(request: FastifyRequest): Promise<void> {
  if (request.routeOptions.config.endpoint !== endpoints.createOpen311Request) return;
  if (request.headers['x-api-key'] !== undefined) return;
  const form = WithKey.safeParse(parseJson(request.body));
  if (form.success) request.headers['x-api-key'] = form.data.api_key;
}

export function open311Routes(app: FastifyInstance, context: Context): void {
  app.addHook('preHandler', takeKeyOfForm);
  mount(app, context, endpoints.open311Services, async ({ locale, params, query }) => {
    const { id } = await publicOrganization(context, query.jurisdiction_id);
    const services = await servicesOf(context, id, locale);
    return written(params.format, services, { list: 'services', item: 'service' });
  });
  mount(app, context, endpoints.open311Service, async ({ locale, params, query }) => {
    const { id } = await publicOrganization(context, query.jurisdiction_id);
    const services = await servicesOf(context, id, locale);
    const { code, format } = params;
    if (!services.some(({ service_code }) => service_code === code)) {
      return missing(format, 'This service');
    }
    return writtenOne(format, { service_code: code, attributes: [] }, 'service_definition');
  });
  mount(app, context, endpoints.open311Requests, async ({ caller, locale, params, query }) => {
    const organization = await publicOrganization(context, query.jurisdiction_id);
    const inside = isInside(caller, organization.id);
    const found = await requestsOf(context, organization, locale, query, inside);
    return written(params.format, found, requests);
  });
  mount(app, context, endpoints.open311Request, async ({ caller, locale, params, query }) => {
    const organization = await publicOrganization(context, query.jurisdiction_id);
    const named = { ...query, service_request_id: params.number };
    const inside = isInside(caller, organization.id);
    const found = await requestsOf(context, organization, locale, named, inside);
    return found.length === 0
      ? missing(params.format, 'This request')
      : written(params.format, found, requests);
  });
  mount(app, context, endpoints.createOpen311Request, async ({ caller, locale, params, body }) => {
    const { format } = params;
    const system = staffOf(caller);
    const services = await servicesOf(context, system.organizationId, locale);
    if (!services.some(({ service_code }) => service_code === body.service_code)) {
      return missing(format, 'This service');
    }
    const filed = await fileRequest(context, system, locale, body);
    return written(format, [filed], requests, 201);
  });
}
