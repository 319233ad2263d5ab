import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Sender } from '../../modules/deliveries/sender.ts';

/** What is sent to a phone. */
const SmsContent = z.object({ text: z.string().min(1) });

/** A gateway counts and joins the parts of a long text itself: to us it is one. */
export function createSmsSender(context: Context): Sender {
  return {
    channel: 'sms',
    pace: { addressMs: () => 1000, perSecond: 10 },
    parts: () => 1,
    async send({ id, address, content }) {
      const { sms } = context;
      // Nobody would read it: what is shown on a page is the code of whoever asked for it.
      if (sms.name === 'development') return { kind: 'refused', reason: 'not_configured' };
      return sms.send(address, SmsContent.parse(content).text, id);
    },
  };
}
