import type { Message, Session, Translation } from '@civicconnect/contract';
import { isCyrillic } from '@civicconnect/i18n/browser';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { keys } from '../data/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';

/** Whether the reader's language is another than the one a citizen writes in; Uzbek is one in both scripts. */
export function needsTranslation(message: Message, session: Session, locale: string): boolean {
  if (message.author.kind !== 'citizen' || session.language === 'unknown') return false;
  if (message.text === '') return false;
  if (session.language.startsWith('uz')) return !locale.startsWith('uz');
  // A Cyrillic text of a citizen who writes Persian or English is in neither.
  if (session.language !== 'ru' && isCyrillic(message.text)) return locale !== 'ru';
  return session.language !== locale;
}

/** Whether anybody here can translate; asked once. */
function useOffer(): boolean {
  const { client } = useDesk();
  const offer = useQuery({
    queryKey: keys.translationOffer,
    queryFn: ({ signal }) => client.translationOffer({}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return offer.data?.available === true;
}

export interface MessageTranslation {
  /** Offered only where a provider is set up and the reader reads another language. */
  offered: boolean;
  busy: boolean;
  shown: Translation | null;
  problem: string | null;
  toggle(): void;
}

/** One message in the reader's language, when they ask for it. */
export function useTranslation(message: Message, session: Session): MessageTranslation {
  const t = useT();
  const { client } = useDesk();
  const [translation, setTranslation] = useState<Translation | null>(null);
  const [hidden, setHidden] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const offered = useOffer() && needsTranslation(message, session, t.locale);
  async function ask() {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await client.translateMessage({
        params: { id: message.id },
        body: { to: t.locale },
      });
      setTranslation(answer.translation);
    } catch (error) {
      const said = error instanceof ProblemError ? error.problem.detail : '';
      setProblem(said || t('staff.problem.network'));
    } finally {
      setBusy(false);
    }
  }
  return {
    offered,
    busy,
    problem,
    shown: hidden ? null : translation,
    toggle() {
      if (busy) return;
      if (translation) setHidden(!hidden);
      else void ask();
    },
  };
}
