'use client';
import type { Session } from '@civicconnect/contract';
import { Fragment } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { decidingPhrases } from './phrases.ts';

/** Stands for the marked words while the sentence around them is written. */
const hole = '\u0001';
const shown = 3;

/** Why the appeal went to this department: the words of the text that decided, marked. */
export function Why({ session }: { session: Session }) {
  const t = useT();
  if (!session.department || !session.routing) return null;
  const phrases = decidingPhrases(session.routing.words, shown);
  if (phrases.length === 0) return null;
  const [before = '', after = ''] = t('portal.why.words', { words: hole }).split(hole);
  return (
    <p className="small quiet">
      <b className="why-title">{t('portal.why.title')}</b> {before}
      {phrases.map((phrase, index) => (
        <Fragment key={phrase.start}>
          {index > 0 &&
            (index === phrases.length - 1
              ? ` ${t('portal.why.and')} `
              : `${t('portal.why.comma')} `)}
          <mark>{phrase.text}</mark>
        </Fragment>
      ))}
      {after}
    </p>
  );
}
