'use client';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { addressOf, type ListFilter } from '../list/filter.ts';
import type { Command } from './command.ts';
import { Palette } from './palette.tsx';

/** What the page that is open adds to the palette. */
export interface PageCommands {
  /** Shows a list; elsewhere than in the inbox that is another page. */
  showList(filter: ListFilter): void;
  /** What can be done with the open session. */
  session: readonly Command[];
  /** How the open session is called, beside the field. */
  sessionName: string | null;
}

interface PaletteValue {
  open(): void;
  /** The page's part; gives back how to take it out. */
  offer(commands: () => PageCommands): () => void;
}

const PaletteContext = createContext<PaletteValue | null>(null);

const elsewhere: PageCommands = {
  showList: (filter) => window.location.assign(addressOf(filter, null)),
  session: [],
  sessionName: null,
};

/** The command palette of every page of the desk; it is put together only when it is opened. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const page = useRef<(() => PageCommands) | null>(null);
  const [commands, setCommands] = useState<PageCommands | null>(null);
  const value = useMemo<PaletteValue>(
    () => ({
      open: () => setCommands(page.current?.() ?? elsewhere),
      offer(offered) {
        page.current = offered;
        return () => {
          if (page.current === offered) page.current = null;
        };
      },
    }),
    [],
  );
  return (
    <PaletteContext value={value}>
      {children}
      {commands && <Palette page={commands} onClose={() => setCommands(null)} />}
    </PaletteContext>
  );
}

export function usePalette(): PaletteValue {
  const palette = use(PaletteContext);
  if (!palette) throw new Error('usePalette outside of a PaletteProvider');
  return palette;
}

/** Adds what this page can do, as it stands when the palette is opened. */
export function usePageCommands(commands: () => PageCommands): void {
  const { offer } = usePalette();
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => offer(() => latest.current()), [offer]);
}
