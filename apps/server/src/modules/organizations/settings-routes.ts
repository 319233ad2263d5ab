import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { putLogo, removeLogo } from './logo.ts';
import { readSettings, updateSettings } from './settings.ts';

export function settingsRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.settings, ({ caller }) => readSettings(context, staffOf(caller)));
  mount(app, context, endpoints.updateSettings, ({ caller, locale, body }) =>
    updateSettings(context, staffOf(caller), locale, body),
  );
  mount(app, context, endpoints.putLogo, async ({ caller, request }) => ({
    organization: await putLogo(context, staffOf(caller), request),
  }));
  mount(app, context, endpoints.removeLogo, async ({ caller }) => ({
    organization: await removeLogo(context, staffOf(caller)),
  }));
}
