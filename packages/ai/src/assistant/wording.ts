/** What the assistant says of its own, in the language of the citizen and the tone of the moment. */
import type { Emotion, Locale, TextLanguage } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import type { SmallTalk } from './knowledge.ts';

const locales: Readonly<Record<TextLanguage, Locale>> = {
  'uz-Latn': 'uz',
  'uz-Cyrl': 'uz-Cyrl',
  ru: 'ru',
  en: 'en',
  fa: 'fa',
  unknown: 'uz',
};

const unknownBy = {
  calm: 'assistant.unknown',
  frustrated: 'assistant.unknownFrustrated',
  angry: 'assistant.unknownAngry',
  sad: 'assistant.unknownSad',
  anxious: 'assistant.unknownAnxious',
  grateful: 'assistant.unknownGrateful',
} as const satisfies Record<Emotion, string>;

/** @param name by what the assistant is called; '' when it has no name */
export function smallTalkText(kind: SmallTalk, language: TextLanguage, name: string): string {
  const t = translator(locales[language]);
  const own = name.trim() === '' ? t('assistant.unnamed') : name.trim();
  switch (kind) {
    case 'greeting':
      return t('assistant.greeting', { name: own });
    case 'who':
      return t('assistant.who', { name: own });
    case 'thanks':
      return t('assistant.thanks');
    case 'goodbye':
      return t('assistant.goodbye');
    case 'robot':
      return t('assistant.robot');
  }
}

/** The same where a human is called without being asked for. */
export function handingOverText(language: TextLanguage): string {
  return translator(locales[language])('assistant.handingOver');
}

/** The honest line that it is not known, with the offer of a human. */
export function unknownText(language: TextLanguage, emotion: Emotion): string {
  return translator(locales[language])(unknownBy[emotion]);
}
