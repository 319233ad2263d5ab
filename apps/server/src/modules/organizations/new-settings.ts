import { type Locale, Settings } from '@civicconnect/contract';
import { defaultLocale, translator } from '@civicconnect/i18n';

/**
 * The settings an organization begins with: those the contract ships, and an assistant whose name says
 * what it is, in the language that the organization named first.
 *
 * @param chosen what was said of it when it was made
 */
export function newSettings(chosen: { languages?: Locale[]; numberPrefix?: string }): Settings {
  const shipped = Settings.parse(chosen);
  const t = translator(shipped.languages[0] ?? defaultLocale);
  return { ...shipped, assistant: { ...shipped.assistant, name: t('signup.assistantName') } };
}
