import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { csvOf } from './csv.ts';
import { ledgerReport } from './ledger.ts';
import { analyticsReport } from './report.ts';

export function analyticsRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.analytics, async ({ caller, locale, params, query }) => {
    const report = await analyticsReport(context, staffOf(caller), locale, params.report, query);
    return query.format === 'csv' ? csvOf(params.report, report, locale) : report;
  });
  mount(app, context, endpoints.aiLedger, async ({ caller, locale, query }) => {
    const report = await ledgerReport(context, staffOf(caller), query);
    return query.format === 'csv' ? csvOf('ai-ledger', report, locale) : report;
  });
}
