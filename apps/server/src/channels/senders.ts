import type { Context } from '../context.ts';
import type { Sender } from '../modules/deliveries/sender.ts';
import { createMailSender } from './mail/sender.ts';
import { createPushSender } from './push/sender.ts';
import { createSmsSender } from './sms/sender.ts';
import { createTelegramSender } from './telegram/sender.ts';

/** Every way by which something leaves the installation for a person. */
export function createSenders(context: Context): Sender[] {
  return [
    createTelegramSender(context),
    createSmsSender(context),
    createMailSender(context),
    createPushSender(context),
  ];
}
