import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { mount } from '../../http/mount.ts';
import { sameMac } from '../../modules/auth/keys.ts';
import { callbackToken, callbackUrlOf } from './open-sms.ts';
import { eskizReceipt, type Receipt, storeReceipt, twilioReceipt } from './receipts.ts';
import { isSignedByTwilio } from './twilio.ts';

/** Where gateways tell what became of messages. A stranger finds nothing here: 404. */
export function smsRoutes(app: FastifyInstance, context: Context): void {
  const { config, secret } = context;

  function refuseStranger(gateway: 'eskiz' | 'twilio', token: string): void {
    if (config.sms.name === gateway && sameMac(token, callbackToken(secret, gateway))) return;
    throw new Refused('not_found');
  }

  async function answer(receipt: Receipt | null, delivery: string | undefined): Promise<undefined> {
    if (receipt) await storeReceipt(context, receipt, delivery);
  }

  mount(app, context, endpoints.eskizCallback, async ({ params, query, body }) => {
    refuseStranger('eskiz', params.token);
    return answer(eskizReceipt(body), query.delivery);
  });
  mount(app, context, endpoints.twilioCallback, async ({ params, query, body, request }) => {
    refuseStranger('twilio', params.token);
    const url = callbackUrlOf(config, secret, 'twilio', query.delivery);
    const signature = request.headers['x-twilio-signature'];
    if (
      config.sms.name !== 'twilio' ||
      url === undefined ||
      typeof signature !== 'string' ||
      !isSignedByTwilio(config.sms.authToken, url, body, signature)
    ) {
      throw new Refused('not_found');
    }
    return answer(twilioReceipt(body), query.delivery);
  });
}
