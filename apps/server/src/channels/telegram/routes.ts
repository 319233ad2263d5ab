import { createHash, timingSafeEqual } from 'node:crypto';
import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { parseJson } from '../../http/body.ts';
import { mount } from '../../http/mount.ts';
import { findOrganization } from '../../modules/organizations/queries.ts';
import { botOf } from './bots.ts';
import { storeUpdates } from './intake.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Digests are compared, so that the time it takes tells neither the secret nor its length. */
function isSecret(shown: unknown, secret: string): boolean {
  return typeof shown === 'string' && timingSafeEqual(digest(shown), digest(secret));
}

/** Who does not know an organization, and who does not know its bot's secret, hear the same. */
async function organizationOf(context: Context, ref: string): Promise<string> {
  return findOrganization(context, ref).then(
    ({ id }) => id,
    (error: unknown) => {
      throw error instanceof Refused ? new Refused('unauthenticated') : error;
    },
  );
}

export function telegramRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.telegramWebhook, async ({ params, request }) => {
    const organizationId = await organizationOf(context, params.organization);
    const shown = request.headers['x-telegram-bot-api-secret-token'];
    await context.db.inOrganization(organizationId, async (tx) => {
      const bot = await botOf(tx, organizationId);
      if (!bot || !isSecret(shown, bot.webhookSecret)) throw new Refused('unauthenticated');
      // Read only now: it has no schema of ours, and may be as deep as its sender wished.
      await storeUpdates(context, tx, organizationId, [parseJson(request.body)]);
    });
    return { ok: true as const };
  });
}
