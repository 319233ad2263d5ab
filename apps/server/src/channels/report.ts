import {
  type DeliveryChannel,
  DeliveryReason,
  type endpoints,
  type ResponseOf,
} from '@civicconnect/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { deliveries } from '../db/schema/index.ts';
import { reportBot } from '../modules/telegram-links/bot-report.ts';
import type { Balance } from './sms/gateway.ts';

type Report = ResponseOf<typeof endpoints.channels>;
type Past = Pick<Report['mail'], 'problem' | 'lastSentAt'>;

/** What the ledger tells of each way: when the last left, and whether the latest that ended failed. */
async function pastOf(context: Context, organizationId: string) {
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({
        channel: deliveries.channel,
        sentAt: sql<string | null>`max(${deliveries.sentAt})`,
        reason: sql<
          string | null
        >`(array_agg(${deliveries.reason} order by ${deliveries.position} desc)
          filter (where ${deliveries.state} not in ('queued', 'sending')))[1]`,
      })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          inArray(deliveries.channel, ['sms', 'email', 'push']),
        ),
      )
      .groupBy(deliveries.channel),
  );
  return (channel: DeliveryChannel): Past => {
    const row = rows.find((one) => one.channel === channel);
    const reason = DeliveryReason.safeParse(row?.reason);
    return {
      problem: reason.success ? reason.data : null,
      lastSentAt: row?.sentAt ? new Date(row.sentAt).toISOString() : null,
    };
  };
}

function problemOf(balance: Balance): DeliveryReason | null {
  if (balance.kind === 'refused') return 'not_configured';
  return balance.kind === 'unreached' ? 'unreachable' : null;
}

/** Codes are sent without the ledger: what this process knows of them counts too. */
async function reportSms(context: Context, past: Past): Promise<Report['sms']> {
  const { sms } = context;
  if (sms.name === 'development') {
    return { provider: null, problem: null, lastSentAt: null, balance: null };
  }
  const balance = await sms.balance();
  const { sentAt, failure } = sms.lately();
  const codes = sentAt?.toISOString() ?? null;
  const lastSentAt = [past.lastSentAt, codes].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
  const refusal = failure?.outcome.kind === 'refused' ? failure.outcome.reason : 'unreachable';
  return {
    provider: sms.name,
    problem: problemOf(balance) ?? (failure ? refusal : past.problem),
    lastSentAt,
    balance:
      balance.kind === 'known'
        ? { amount: balance.amount, currency: balance.currency, low: balance.low }
        : null,
  };
}

/** How the ways out do, as administrators see it. */
export async function reportChannels(context: Context, organizationId: string): Promise<Report> {
  const past = await pastOf(context, organizationId);
  const { mail } = context.config;
  return {
    sms: await reportSms(context, past('sms')),
    mail: { provider: mail ? new URL(mail.url).hostname : null, ...past('email') },
    push: { provider: 'web', ...past('push') },
    telegram: await reportBot(context, organizationId),
  };
}
