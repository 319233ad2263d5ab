import type { Note } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { keys } from './keys.ts';

export interface Notes {
  notes: readonly Note[];
  failed: boolean;
  retry(): void;
  /** Throws what the server refuses. */
  write(text: string): Promise<void>;
}

const none: readonly Note[] = [];

/** Notes by the time they were written, each once. */
function withNote(known: readonly Note[], note: Note): readonly Note[] {
  if (known.some(({ id }) => id === note.id)) return known;
  return [...known, note].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The notes beside a session, kept true by events; asked for again when the connection comes back. */
export function useNotes(sessionId: string): Notes {
  const { client, live } = useDesk();
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: keys.notes(sessionId),
    queryFn: async ({ signal }): Promise<readonly Note[]> =>
      (await client.listNotes({ params: { id: sessionId } }, { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const add = useCallback(
    (note: Note) =>
      cache.setQueryData<readonly Note[]>(keys.notes(note.sessionId), (known) =>
        withNote(known ?? none, note),
      ),
    [cache],
  );
  useEffect(() => {
    if (!live) return;
    const stops = [
      live.on('note_added', ({ note }) => add(note)),
      live.onState((state) => {
        if (state === 'online') void cache.invalidateQueries({ queryKey: keys.notes(sessionId) });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, cache, sessionId, add]);
  return {
    notes: query.data ?? none,
    failed: query.isError && !query.data,
    retry: () => void query.refetch(),
    write: async (text) => {
      const { note } = await client.addNote({ params: { id: sessionId }, body: { text } });
      add(note);
    },
  };
}
