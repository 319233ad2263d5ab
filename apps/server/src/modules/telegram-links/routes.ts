import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { sendTest } from './bot-report.ts';
import { makeTelegramLink, readTelegramLink, removeTelegramLink } from './links.ts';

/** One's own Telegram. */
export function telegramLinkRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.telegramLink, ({ caller }) => readTelegramLink(context, caller));
  mount(app, context, endpoints.makeTelegramLink, ({ caller }) =>
    makeTelegramLink(context, caller),
  );
  mount(app, context, endpoints.removeTelegramLink, ({ caller }) =>
    removeTelegramLink(context, caller).then(() => undefined),
  );
  mount(app, context, endpoints.testTelegram, async ({ caller, locale }) => {
    await sendTest(context, staffOf(caller), locale);
    return {};
  });
}
