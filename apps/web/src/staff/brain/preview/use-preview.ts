import type { LocalizedText, RoutingPreview } from '@civicconnect/contract';
import { useCallback, useRef, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';

/** A description that is not saved, to be tried. */
export interface Draft {
  departmentId: string;
  description: LocalizedText;
}

export interface Answer {
  text: string;
  /** With the departments as they are. */
  now: RoutingPreview;
  /** With the draft, when there was one. */
  tried: { draft: Draft; preview: RoutingPreview } | null;
}

export interface Preview {
  text: string;
  setText(text: string): void;
  running: boolean;
  answer: Answer | null;
  problem: string | null;
  /** Asks where the text would go; with a draft also where it would go then. */
  run(draft: Draft | null, text?: string): Promise<void>;
}

/** Asks the router about one text. Of several questions only the last one's answer is shown. */
export function usePreview(): Preview {
  const t = useT();
  const { client } = useDesk();
  const [text, setText] = useState('');
  const [running, setRunning] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef<AbortController | null>(null);

  const run = useCallback(
    async (draft: Draft | null, chosen: string = text) => {
      if (chosen.trim() === '') return;
      latest.current?.abort();
      const controller = new AbortController();
      latest.current = controller;
      const { signal } = controller;
      setRunning(true);
      setProblem(null);
      try {
        const [now, tried] = await Promise.all([
          client.previewRouting({ body: { text: chosen } }, { signal }),
          draft && client.previewRouting({ body: { text: chosen, ...draft } }, { signal }),
        ]);
        if (signal.aborted) return;
        setAnswer({ text: chosen, now, tried: draft && tried && { draft, preview: tried } });
      } catch (error) {
        if (!signal.aborted) setProblem(problemText(error, t));
      } finally {
        if (!signal.aborted) setRunning(false);
      }
    },
    [client, t, text],
  );
  return { text, setText, running, answer, problem, run };
}
