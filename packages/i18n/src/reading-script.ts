import type { Locale, Message, Session } from '@civicconnect/contract';
import { isCyrillic, toCyrillic, toLatin } from './script/index.ts';

/** Letters that of all Cyrillic texts here only Uzbek ones have. */
const uzbekCyrillic = /[ўқғҳ]/i;
/** Addresses and numbers of documents are the same in every script. */
const address = /(\S+@\S+\.\S+|https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}\S*|[A-Z]{2,}-\d[\d-]*)/g;

function outsideAddresses(text: string, write: (words: string) => string): string {
  return text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? part : write(part)))
    .join('');
}

/**
 * What the other side wrote in Uzbek, in the script that the citizen reads; null where it is in it
 * already, is not Uzbek, or is one's own. A page in Uzbek Cyrillic says it, else the person's settings.
 */
export function inReadersScript(message: Message, session: Session, locale: Locale): string | null {
  const { kind } = message.author;
  if (kind !== 'staff' && kind !== 'assistant') return null;
  if (!session.language.startsWith('uz')) return null;
  const script = locale === 'uz-Cyrl' ? 'cyrillic' : (session.citizen.script ?? 'latin');
  const { text } = message;
  if (isCyrillic(text)) {
    return script === 'latin' && uzbekCyrillic.test(text) ? outsideAddresses(text, toLatin) : null;
  }
  if (script === 'latin' || !/[a-z]/i.test(text)) return null;
  return outsideAddresses(text, toCyrillic);
}
