import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { readNoticeMail } from '../mail/address.ts';
import { pushKeysOf } from './keys.ts';
import { addSubscription, endSubscription, isWoken } from './subscriptions.ts';

export function pushRoutes(app: FastifyInstance, context: Context): void {
  const { publicKey } = pushKeysOf(context.secret);
  mount(app, context, endpoints.webPush, async ({ caller, query }) => ({
    publicKey,
    on: query.endpoint !== undefined && (await isWoken(context, caller, query.endpoint)),
  }));
  mount(app, context, endpoints.noticeMail, ({ caller }) => readNoticeMail(context, caller));
  mount(app, context, endpoints.addWebPush, ({ caller, body, locale }) =>
    addSubscription(context, caller, body, locale),
  );
  mount(app, context, endpoints.endWebPush, ({ caller, body }) =>
    endSubscription(context, caller, body.endpoint),
  );
}
