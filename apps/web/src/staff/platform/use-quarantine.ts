import type { QuarantinedMessage } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import { platformKeys, quarantineQuery } from './platform-query.ts';

export type Verdict = 'release' | 'reject';

/** What is in quarantine, which of it is looked at, and what is being decided about it. */
export function useQuarantine(organization: string | null) {
  const t = useT();
  const cache = useQueryClient();
  const { client } = useDesk();
  const query = useQuery(quarantineQuery(client, organization));
  const items = query.data?.items ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Verdict | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Verdict | null>(null);
  const at = Math.max(
    0,
    items.findIndex(({ session }) => session.id === chosen),
  );
  const current: QuarantinedMessage | null = items[at] ?? null;

  async function decide(): Promise<void> {
    if (!current || !asked) return;
    setBusy(true);
    setProblem(null);
    setDone(null);
    const params = { id: current.session.id };
    // The next one, or the one before when it was the last.
    const next = items[at + 1] ?? items[at - 1];
    try {
      await (asked === 'release' ? client.release({ params }) : client.reject({ params }));
      setDone(asked);
      setChosen(next?.session.id ?? null);
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setAsked(null);
      await cache.invalidateQueries({ queryKey: platformKeys.quarantine });
      void cache.invalidateQueries({ queryKey: platformKeys.log });
      setBusy(false);
    }
  }
  return {
    query,
    items,
    current,
    asked,
    busy,
    problem,
    done,
    choose: setChosen,
    step: (by: 1 | -1) => setChosen(items[at + by]?.session.id ?? current?.session.id ?? null),
    ask: (verdict: Verdict) => current && setAsked(verdict),
    cancel: () => setAsked(null),
    decide: () => void decide(),
  };
}
