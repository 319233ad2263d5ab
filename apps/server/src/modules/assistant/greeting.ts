import { type Locale, Settings } from '@civicconnect/contract';
import { localized, translator } from '@civicconnect/i18n';
import type { NamedActor } from '../sessions/apply.ts';

/** The assistant as it signs what it says. */
export function assistantActor(stored: Pick<Settings, 'assistant'>): NamedActor {
  const { name } = Settings.shape.assistant.parse(stored.assistant);
  return { actor: { kind: 'assistant' }, name };
}

/** With what a chat begins: the organization's own words, else the product's in its manner. */
export function greetingOf(stored: Pick<Settings, 'assistant'>, locale: Locale): string {
  const { greeting, manner, name } = Settings.shape.assistant.parse(stored.assistant);
  if (greeting) return localized(greeting, locale);
  return translator(locale)(`chat.greeting.${manner}`, { name });
}
