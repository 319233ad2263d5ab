import type { Translator } from '@civicconnect/i18n/browser';

const names: Record<string, string> = { gemini: 'Gemini', openai: 'OpenAI', groq: 'Groq' };

/** A provider's own name; the installation's own address is called by its host's word in `custom`. */
export function providerName(provider: string, t: Translator): string {
  return names[provider] ?? (provider === 'custom' ? t('brain.by.custom') : provider);
}

/** Who made a decision: the models of this machine, or a provider and its model. */
export function decidedBy(provider: string, model: string, t: Translator): string {
  if (provider === 'local') return t('brain.by.local');
  return t('brain.by.provider', { provider: providerName(provider, t), model });
}
