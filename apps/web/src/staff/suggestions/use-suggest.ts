import type { KnowledgeKind } from '@civicconnect/contract';
import { useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';

/** Bounds of a suggestion, as the contract has them. */
export const shortest = 5;
export const longest = 4000;

interface Begun {
  about: KnowledgeKind;
  text: string;
  sessionId: string;
}

/** A suggestion being written, until those who may edit were told of it. */
export function useSuggest(begun: Begun) {
  const t = useT();
  const { client } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const [about, setAbout] = useState(begun.about);
  const [text, setText] = useState(begun.text.slice(0, longest));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [told, setTold] = useState<number | null>(null);
  const short = [...text.trim()].length < shortest;
  async function send() {
    setTried(true);
    if (busy) return;
    if (short) {
      field.current?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      const body = { about, text: text.trim(), sessionId: begun.sessionId };
      setTold((await client.suggestKnowledge({ body })).told);
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  return {
    field,
    about,
    setAbout,
    text,
    setText,
    isShort: tried && short,
    busy,
    problem,
    /** How many were told; null until it is sent. */
    told,
    send,
  };
}

export type Suggesting = ReturnType<typeof useSuggest>;
