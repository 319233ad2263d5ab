/** The ledger rows of one call. */
import type { CallOutcome, CallPurpose } from '@civicconnect/contract';
import { noTokens, type Tokens } from './failure.ts';
import type { Target } from './health.ts';
import type { LedgerEntry } from './ledger.ts';
import type { ModelsOptions, Purpose } from './models.ts';
import { costMicros } from './prices.ts';

const longestDetail = 200;

interface Row {
  outcome: CallOutcome;
  detail: string | null;
  ms: number;
  tokens: Tokens;
}

export class Rows {
  private readonly who: Purpose;
  private readonly purpose: CallPurpose;
  private readonly options: Pick<ModelsOptions, 'record' | 'now'>;
  constructor(
    call: { who: Purpose; purpose: CallPurpose },
    options: Pick<ModelsOptions, 'record' | 'now'>,
  ) {
    this.who = call.who;
    this.purpose = call.who.isReplay ? 'playground' : call.purpose;
    this.options = options;
  }

  made({ provider, model }: Target, { outcome, detail, ms, tokens }: Row): void {
    const { organizationId, sessionId, messageId } = this.who;
    const entry: LedgerEntry = {
      organizationId,
      sessionId,
      messageId,
      at: this.options.now().toISOString(),
      provider,
      model,
      purpose: this.purpose,
      inputTokens: tokens.inputTokens,
      outputTokens: tokens.outputTokens,
      ms: Math.round(ms),
      outcome,
      detail: detail === null ? null : detail.slice(0, longestDetail),
      costMicros: costMicros(model, tokens),
    };
    this.options.record(entry);
  }

  notMade(target: Target, outcome: CallOutcome, detail: string): void {
    this.made(target, { outcome, detail, ms: 0, tokens: noTokens });
  }
}
