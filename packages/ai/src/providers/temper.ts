/** What models want to be told beside the question. */
import type { Target } from './health.ts';

export interface Temper {
  thinkingTokens: number;
  takesTemperature: boolean;
  options: Record<string, Record<string, string | number | { [key: string]: string | number }>>;
}

/** Models that think before they answer are told to be brief: the choice is among three. */
export function temperOf({ provider, model }: Target): Temper {
  const plain = { thinkingTokens: 0, takesTemperature: true, options: {} };
  const google = (thinkingConfig: { [key: string]: string | number }) => ({
    google: { thinkingConfig },
  });
  // 128 is the least that 2.5 Pro can be told; Flash can be told not to think at all.
  if (model.startsWith('gemini-2.5-pro')) {
    return { ...plain, thinkingTokens: 512, options: google({ thinkingBudget: 128 }) };
  }
  if (model.startsWith('gemini-2.5-')) return { ...plain, options: google({ thinkingBudget: 0 }) };
  if (model.startsWith('gemini-3')) {
    return { ...plain, thinkingTokens: 1024, options: google({ thinkingLevel: 'low' }) };
  }
  const low = { [provider]: { reasoningEffort: 'low' } };
  if (/(^|\/)gpt-oss-/.test(model)) return { ...plain, thinkingTokens: 1024, options: low };
  if (provider === 'openai' && /^(gpt-5|o\d)/.test(model)) {
    return { thinkingTokens: 1024, takesTemperature: false, options: low };
  }
  return plain;
}
