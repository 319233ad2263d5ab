/** Models on stand-ins, with a ledger and a clock that tests can read and move. */
import type { Candidate } from '@civicconnect/contract';
import {
  createModels,
  type ModelBudgets,
  type PreparedModels,
} from '../providers/create-models.ts';
import type { LedgerEntry } from '../providers/ledger.ts';
import type { DecideInput } from '../providers/models.ts';
import type { ProviderName, ProviderSetup } from '../providers/setup.ts';
import { power, roads, water } from './district.ts';

export const organizationId = '0198a000-0000-7000-8000-00000000000a';

export interface TestModels {
  models: PreparedModels;
  rows: LedgerEntry[];
  /** `provider outcome` of each row, in order. */
  outcomes(): string[];
  disabled: string[];
  pass(ms: number): void;
  /** Millionths of a dollar. */
  spend(micros: number): void;
}

export function setup(
  name: ProviderName,
  baseUrl: string,
  more: Partial<ProviderSetup> = {},
): ProviderSetup {
  const model = {
    custom: 'qwen3',
    gemini: 'gemini-2.5-pro',
    openai: 'gpt-4.1-mini',
    groq: 'llama',
  };
  return { name, apiKey: 'a-key', baseUrl, model: model[name], embedding: null, ...more };
}

export function testModels(
  providers: readonly ProviderSetup[],
  limits: Partial<ModelBudgets> = {},
): TestModels {
  const rows: LedgerEntry[] = [];
  const disabled: string[] = [];
  let now = Date.UTC(2026, 0, 5, 9);
  let spent = 0;
  const models = createModels(
    providers,
    {
      record: (entry) => void rows.push(entry),
      spentToday: async () => spent,
      now: () => new Date(now),
      disabled: (provider) => void disabled.push(provider),
    },
    limits,
  );
  return {
    models,
    rows,
    disabled,
    outcomes: () => rows.map(({ provider, outcome }) => `${provider} ${outcome}`),
    pass(ms) {
      now += ms;
    },
    spend(micros) {
      spent += micros;
    },
  };
}

function candidate(departmentId: string, name: string, share: number): Candidate {
  return { departmentId, name, description: `${name}: nima qiladi`, similarity: share, share };
}

export const threeCandidates: Candidate[] = [
  candidate(water, 'Suv', 0.4),
  candidate(roads, 'Yoʻllar', 0.3),
  candidate(power, 'Elektr', 0.2),
];

export const someText = 'Koʻchamizda quvur yorilib, suv yoʻlni yuvib ketdi, asfalt choʻkib qoldi.';

export function deciding(more: Partial<DecideInput> = {}): DecideInput {
  return {
    organizationId,
    sessionId: null,
    messageId: 'message-1',
    text: someText,
    language: 'uz-Latn',
    candidates: threeCandidates,
    model: null,
    temperature: 0.2,
    maxTokens: 500,
    maskPersonalData: true,
    dailyCap: 5,
    ...more,
  };
}
