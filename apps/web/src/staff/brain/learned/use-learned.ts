import type { LearnedExample } from '@civicconnect/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { type DoneState, useDone } from '../../parts/use-done.ts';
import { type LearnedFilter, learnedKeys, learnedQuery, without } from './learned-query.ts';

/** Confirmations and corrections come as sessions change; they are gathered for this long. */
const gatherMs = 1_000;
/** What others take out tells of itself by no event. */
const askAgainMs = 20_000;

export interface Learned {
  examples: readonly LearnedExample[];
  loading: boolean;
  hasMore: boolean;
  loadingMore: boolean;
  error: Error | null;
  /** Why something could not be taken out or put back. */
  problem: string | null;
  done: DoneState;
  more(): void;
  retry(): void;
  takeOut(example: LearnedExample): void;
  putBack(example: LearnedExample): void;
}

/** The list of what was learned, kept fresh, and the two things that can be done to it. */
export function useLearned(filter: LearnedFilter): Learned {
  const t = useT();
  const cache = useQueryClient();
  const { client } = useDesk();
  const query = useInfiniteQuery({
    ...learnedQuery(client, filter),
    refetchInterval: askAgainMs,
    placeholderData: (known, before) =>
      before?.queryKey[1]?.state === filter.state ? known : undefined,
  });
  useFreshness();
  const [problem, setProblem] = useState<string | null>(null);
  const done = useDone();
  const { say, hide } = done;

  const change = useCallback(
    async (example: LearnedExample, ask: () => Promise<unknown>, after: () => void) => {
      setProblem(null);
      // An answer still on its way would bring the row back.
      await cache.cancelQueries({ queryKey: learnedKeys.lists });
      cache.setQueriesData({ queryKey: learnedKeys.lists }, (data: Parameters<typeof without>[0]) =>
        without(data, example.id),
      );
      after();
      try {
        await ask();
      } catch (error) {
        hide();
        setProblem(problemText(error, t));
      } finally {
        void cache.invalidateQueries({ queryKey: learnedKeys.lists });
        void cache.invalidateQueries({ queryKey: learnedKeys.alerts });
      }
    },
    [cache, hide, t],
  );
  const params = (example: LearnedExample) => ({ params: { id: example.id } });
  const department = (example: LearnedExample) => example.department.name;

  function putBack(example: LearnedExample) {
    void change(
      example,
      () => client.restoreLearned(params(example)),
      () =>
        say({
          title: t('brain.restored.title'),
          text: t('brain.restored.text', { department: department(example) }),
        }),
    );
  }
  function takeOut(example: LearnedExample) {
    void change(
      example,
      () => client.retireLearned(params(example)),
      () =>
        say({
          title: t('brain.retired.title'),
          text: t('brain.retired.text'),
          undo: () => putBack(example),
        }),
    );
  }
  const examples = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query]);
  return {
    examples,
    loading: query.isPending,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    error: query.data ? null : query.error,
    problem,
    done,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
    takeOut,
    putBack,
  };
}

/** Asks again soon after a session changed: it may have taught something. */
function useFreshness(): void {
  const { live } = useDesk();
  const cache = useQueryClient();
  useEffect(() => {
    if (!live) return;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        void cache.invalidateQueries({ queryKey: learnedKeys.lists });
        void cache.invalidateQueries({ queryKey: learnedKeys.alerts });
      }, gatherMs);
    };
    const stops = [
      live.on('session_updated', soon),
      live.on('session_removed', soon),
      live.onState((state) => {
        if (state === 'online') soon();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(gathering);
    };
  }, [live, cache]);
}
