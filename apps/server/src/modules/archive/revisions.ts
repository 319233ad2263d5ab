import type { ArchivePart } from '@civicconnect/contract';
import type { Part, Row } from './part.ts';

/** Lessons are numbered across the installation: rows of these get numbers of here, in their order. */
const numbered: ReadonlySet<ArchivePart> = new Set(['learned', 'injectionVerdicts']);
/** Say up to which lesson they go. */
const following: ReadonlySet<ArchivePart> = new Set(['routerCheckpoint', 'canaryRuns']);

/** What the numbers of the archive are here. Teaching is a fold in their order, so the order is kept. */
export interface Revisions {
  /** Rows without their numbers, for a part whose rows are numbered anew; null for any other. */
  asked(part: Part, rows: readonly Row[]): Row[] | null;
  told(part: Part, rows: readonly Row[], given: readonly Row[]): void;
  /** A row that names a number, with that of the last lesson up to it. */
  follow(part: Part, row: Row): Row;
}

export function createRevisions(): Revisions {
  const before: number[] = [];
  const here: number[] = [];

  /** The number here of the last lesson up to one of there; 0 before the first. */
  function upTo(revision: number): number {
    let [low, high] = [0, before.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[middle] ?? 0) <= revision) low = middle + 1;
      else high = middle;
    }
    return here[low - 1] ?? 0;
  }

  return {
    asked(part, rows) {
      if (!numbered.has(part.name)) return null;
      return rows.map(({ revision: _there, ...row }) => row);
    },
    told(part, rows, given) {
      if (part.name !== 'learned') return;
      for (const [at, row] of rows.entries()) {
        before.push(Number(row.revision));
        here.push(Number(given[at]?.revision));
      }
    },
    follow(part, row) {
      if (!following.has(part.name)) return row;
      return { ...row, revision: upTo(Number(row.revision)) };
    },
  };
}
