import type { Department, LocalizedText } from '@civicconnect/contract';
import { useEffect, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { DoneState } from '../../parts/use-done.ts';

/** What the form holds. */
export interface DepartmentTexts {
  name: LocalizedText;
  description: LocalizedText;
}

/** The contract's bound of a description; a name is kept to what fits a line. */
export const longestDescription = 4_000;
export const longestName = 120;

type Patch = Partial<Omit<Department, 'id' | 'order'>>;

export interface DepartmentDraft extends DepartmentTexts {
  dirty: boolean;
  /** What is missing, once somebody tried to save: both are needed in Uzbek. */
  missing: 'name' | 'description' | null;
  busy: boolean;
  problem: string | null;
  set(change: Partial<DepartmentTexts>): void;
  discard(): void;
  save(): void;
  /** Stores something beside the texts at once: whether it is active, its icon, its queue. */
  change(patch: Patch): Promise<void>;
}

/** What was written and not saved, by department: it is still there after a look at another one. */
export type KeptTexts = Map<string, Partial<DepartmentTexts>>;

function useKept(kept: KeptTexts, id: string) {
  const [changed, setChanged] = useState<Partial<DepartmentTexts>>(() => kept.get(id) ?? {});
  useEffect(() => {
    kept.set(id, changed);
  }, [kept, id, changed]);
  return [changed, setChanged] as const;
}

const empty: DepartmentTexts = { name: { uz: '' }, description: { uz: '' } };

/** The fields of a patch as they are stored. */
function pick(department: Department, patch: Patch): Patch {
  const names = Object.keys(patch) as (keyof Patch)[];
  return Object.fromEntries(names.map((name) => [name, department[name]]));
}

function missingOf({ name, description }: DepartmentTexts): DepartmentDraft['missing'] {
  if (name.uz.trim() === '') return 'name';
  return description.uz.trim() === '' ? 'description' : null;
}

/** A department being edited, or a new one when there is none yet. Each change can be taken back. */
export function useDepartmentDraft(
  department: Department | null,
  kept: KeptTexts,
  { say }: DoneState,
  onStored: (department: Department) => void,
): DepartmentDraft {
  const t = useT();
  const { client } = useDesk();
  const id = department?.id ?? 'new';
  const stored = department ?? empty;
  const [changed, setChanged] = useKept(kept, id);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const texts: DepartmentTexts = {
    name: changed.name ?? stored.name,
    description: changed.description ?? stored.description,
  };
  const dirty =
    JSON.stringify(texts) !==
    JSON.stringify({ name: stored.name, description: stored.description });

  async function run(ask: () => Promise<{ department: Department }>, said: () => void) {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await ask();
      onStored(answer.department);
      said();
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
    }
  }
  /** What is written is stored: nothing of it waits any more. What else was changed beside it does. */
  function forget() {
    kept.delete(id);
    setChanged({});
    setTried(false);
  }
  /** `was`: what the reader saw, so that nobody else's change is overwritten unseen. */
  function patch(known: Department, body: Patch, was: Patch | null): Promise<void> {
    const params = { id: known.id };
    const back = was;
    return run(
      () => client.updateDepartment({ params, body: { ...body, ...(was ? { was } : {}) } }),
      () => {
        if (body.name || body.description) forget();
        say({
          title: t(back ? 'brain.department.saved' : 'brain.department.undone'),
          text: t('brain.save.follows'),
          undo: back ? () => void patch(known, back, null) : undefined,
        });
      },
    );
  }
  return {
    ...texts,
    dirty,
    missing: tried ? missingOf(texts) : null,
    busy,
    problem,
    set: (change) => setChanged((known) => ({ ...known, ...change })),
    discard: () => setChanged({}),
    save: () => {
      setTried(true);
      if (busy || !dirty || missingOf(texts)) return;
      if (department) {
        const { name, description } = changed;
        const body = { ...(name && { name }), ...(description && { description }) };
        void patch(department, body, pick(department, body));
        return;
      }
      void run(
        () => client.createDepartment({ body: texts }),
        () => {
          forget();
          say({ title: t('brain.department.added'), text: t('brain.department.addedText') });
        },
      );
    },
    change: async (body) => {
      if (department) await patch(department, body, pick(department, body));
    },
  };
}
