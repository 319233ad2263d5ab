import type { Settings, SettingsPatch } from '@civicconnect/contract';

/** The settings as they stand in the form: numbers as typed, the floor in percent. */
export interface EnteredSettings {
  ask: Settings['ai']['ask'];
  maskPersonalData: boolean;
  dailyCap: string;
  floor: string;
}

/** A number as people type it: a comma for a point, digits of any keyboard; NaN when it is none. */
export function typedNumber(text: string): number {
  const western = text
    .trim()
    .replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[,٫]/, '.');
  return /^\d+(\.\d+)?$/.test(western) ? Number(western) : Number.NaN;
}

export function entered({ ai }: Settings): EnteredSettings {
  return {
    ask: ai.ask,
    maskPersonalData: ai.maskPersonalData,
    dailyCap: String(ai.dailyCap),
    floor: String(Math.round(ai.floor * 1000) / 10),
  };
}

/** The field that holds no number within the contract's bounds, or null. */
export function wrongField({ dailyCap, floor }: EnteredSettings): 'dailyCap' | 'floor' | null {
  const within = (text: string, most: number) => typedNumber(text) <= most;
  if (!within(dailyCap, 100_000)) return 'dailyCap';
  return within(floor, 100) ? null : 'floor';
}

export function patchOf(values: EnteredSettings): SettingsPatch {
  return {
    ai: {
      ask: values.ask,
      maskPersonalData: values.maskPersonalData,
      dailyCap: typedNumber(values.dailyCap),
      floor: typedNumber(values.floor) / 100,
    },
  };
}
