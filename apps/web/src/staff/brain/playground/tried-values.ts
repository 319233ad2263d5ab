import type { AiPatch, ReplayRequest, Settings } from '@civicconnect/contract';
import { typedNumber } from '../models/entered-settings.ts';

type Ai = Settings['ai'];

/** Settings that are numbers: shares are typed in percent. */
export const numberFields = [
  'floor',
  'injectionIsolate',
  'injectionBlock',
  'contextChars',
  'temperature',
  'maxTokens',
  'dailyCap',
] as const;
export type NumberField = (typeof numberFields)[number];

/** What only providers go by: without any there is nothing to try of it. */
export const providerFields: readonly NumberField[] = ['temperature', 'maxTokens', 'dailyCap'];

const percents: readonly NumberField[] = ['floor', 'injectionIsolate', 'injectionBlock'];

export const isPercent = (field: NumberField): boolean => percents.includes(field);

/** The contract's bounds, as they are typed. */
export const boundsOf: Record<NumberField, readonly [from: number, to: number]> = {
  floor: [0, 100],
  injectionIsolate: [0, 100],
  injectionBlock: [0, 100],
  contextChars: [200, 20_000],
  temperature: [0, 2],
  maxTokens: [50, 4000],
  dailyCap: [0, 100_000],
};

/** The settings that are tried, as they stand in the form. */
export interface TriedValues extends Record<NumberField, string> {
  /** Empty: the installation's. */
  model: string;
  ask: Ai['ask'];
  maskPersonalData: boolean;
}

export function triedValues(ai: Ai): TriedValues {
  const typed = numberFields.map((field) => {
    const value = isPercent(field) ? Math.round(ai[field] * 1000) / 10 : ai[field];
    return [field, String(value)] as const;
  });
  return {
    ...(Object.fromEntries(typed) as Record<NumberField, string>),
    model: ai.model ?? '',
    ask: ai.ask,
    maskPersonalData: ai.maskPersonalData,
  };
}

/** What is wrong with the fields: out of bounds, or isolated later than stopped. */
export function wrongFields(values: TriedValues): Map<NumberField, 'bounds' | 'order'> {
  const wrong = new Map<NumberField, 'bounds' | 'order'>();
  for (const field of numberFields) {
    const [from, to] = boundsOf[field];
    const number = typedNumber(values[field]);
    const isWhole =
      field !== 'contextChars' && field !== 'maxTokens' ? true : Number.isInteger(number);
    if (!(number >= from && number <= to && isWhole)) wrong.set(field, 'bounds');
  }
  if (wrong.has('injectionIsolate') || wrong.has('injectionBlock')) return wrong;
  if (typedNumber(values.injectionIsolate) > typedNumber(values.injectionBlock))
    wrong.set('injectionIsolate', 'order');
  return wrong;
}

/** What differs from the settings that hold. */
export function changesOf(ai: Ai, values: TriedValues): AiPatch {
  const changes: AiPatch = {};
  for (const field of numberFields) {
    if (values[field] === triedValues(ai)[field]) continue;
    const number = typedNumber(values[field]);
    changes[field] = isPercent(field) ? number / 100 : number;
  }
  const model = values.model.trim() || null;
  if (model !== ai.model) changes.model = model;
  if (values.ask !== ai.ask) changes.ask = values.ask;
  if (values.maskPersonalData !== ai.maskPersonalData)
    changes.maskPersonalData = values.maskPersonalData;
  return changes;
}

export interface TriedSample {
  size: string;
  departmentId: string | null;
  channel: NonNullable<ReplayRequest['sample']>['channel'];
  language: NonNullable<ReplayRequest['sample']>['language'];
}

export const usualSample: TriedSample = {
  size: '100',
  departmentId: null,
  channel: null,
  language: null,
};

/** Null while how many is no number that may be asked for. */
export function sampleOf({ size, ...rest }: TriedSample): ReplayRequest['sample'] | null {
  const number = typedNumber(size);
  return Number.isInteger(number) && number >= 1 && number <= 500
    ? { ...rest, size: number }
    : null;
}
