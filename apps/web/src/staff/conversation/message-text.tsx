'use client';
import type { Message, Session } from '@civicconnect/contract';
import { isCyrillic, toCyrillic, toLatin } from '@civicconnect/i18n/browser';
import { useT } from '../../foundation/i18n/provider.tsx';
import { markedText } from './marked-text.ts';

interface MessageTextProps {
  message: Message;
  session: Session;
}

/** The text; in the first message the words that decided the department are marked. */
export function MessageText({ message, session }: MessageTextProps) {
  const t = useT();
  const words =
    message.seq === 1 && message.author.kind === 'citizen' ? session.routing?.words : undefined;
  const author = message.author.kind === 'citizen' ? session.citizen.name : message.author.name;
  return (
    <>
      <span className="sr-only">
        {t('staff.message.by', { name: author ?? t(`words.author.${message.author.kind}`) })}
      </span>
      {markedText(message.text, words ?? []).map((piece, index) =>
        piece.strength === null ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging text
          <mark key={index} data-strength={piece.strength}>
            {piece.text}
          </mark>
        ),
      )}
    </>
  );
}

export interface OtherScript {
  text: string;
  lang: string;
  to: 'latin' | 'cyrillic';
}

/** An Uzbek text in the script that it was not written in; null for other languages. */
export function inOtherScript({ message, session }: MessageTextProps): OtherScript | null {
  const { text } = message;
  if (message.author.kind === 'system' || !session.language.startsWith('uz')) return null;
  if (text === '') return null;
  return isCyrillic(text)
    ? { text: toLatin(text), lang: 'uz-Latn', to: 'latin' }
    : { text: toCyrillic(text), lang: 'uz-Cyrl', to: 'cyrillic' };
}
