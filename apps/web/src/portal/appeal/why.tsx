'use client';
import type { Session } from '@civicconnect/contract';
import { Fragment } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';

/** Stands for the marked words while the sentence around them is written. */
const hole = '\u0001';
const shown = 3;

/** Why the appeal went to this department: the words of the text that decided, marked. */
export function Why({ session }: { session: Session }) {
  const t = useT();
  if (!session.department || !session.routing) return null;
  const words = [...session.routing.words].sort((a, b) => b.weight - a.weight).slice(0, shown);
  if (words.length === 0) return null;
  words.sort((a, b) => a.start - b.start);
  const [before = '', after = ''] = t('portal.why.words', { words: hole }).split(hole);
  return (
    <p className="small quiet">
      <b className="why-title">{t('portal.why.title')}</b> {before}
      {words.map((word, index) => (
        <Fragment key={word.start}>
          {index > 0 && (index === words.length - 1 ? ` ${t('portal.why.and')} ` : ', ')}
          <mark>{word.text}</mark>
        </Fragment>
      ))}
      {after}
    </p>
  );
}
