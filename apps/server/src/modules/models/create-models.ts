import {
  createModels,
  type ModelBudgets,
  type ModelsOptions,
  type PreparedModels,
} from '@civicconnect/ai';
import type { Context } from '../../context.ts';
import { type Ledger, openLedger } from './ledger.ts';

/** The providers as this process uses them, and the ledger that their calls are kept in. */
export interface ProcessModels extends PreparedModels {
  readonly ledger: Ledger;
}

/** The providers of the configuration; none of them is loaded or asked before it is needed. */
export function openModels(
  context: Pick<Context, 'config' | 'db' | 'log' | 'clock' | 'metrics' | 'newId'>,
  budgets?: Partial<ModelBudgets>,
): ProcessModels {
  const { config, clock, log, metrics } = context;
  const ledger = openLedger(context);
  const outside: ModelsOptions = {
    record(entry) {
      ledger.record(entry);
      metrics.cost.inc({ provider: entry.provider }, (entry.costMicros ?? 0) / 1_000_000);
    },
    spentToday: ledger.spentToday,
    now: () => clock.now(),
    disabled: (provider) =>
      log.error({ provider }, 'a provider refused its key: it is not asked again before a restart'),
  };
  const models = createModels(config.providers, outside, budgets);
  return { ...models, ledger };
}
