import { settingFields, settingsPatch, withSettings } from '@civicconnect/domain';
import { useState } from 'react';
import { codeOf, ProblemError } from '../../../foundation/api/problem.ts';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { DoneState } from '../../parts/use-done.ts';
import { useUnsavedWarning } from '../../parts/use-unsaved-warning.ts';
import type { StoredSettings, WholePatch, WholeSettings } from './use-whole-settings.ts';

type Fields = Record<string, unknown>;

/** Some settings that are edited and saved together. Fields are named by their dotted paths. */
export interface Section {
  /** As they stand in the form. */
  now: WholeSettings;
  dirty: boolean;
  busy: boolean;
  /** What is wrong with the whole of it. */
  problem: string | null;
  set(field: string, value: unknown): void;
  /** What is wrong with a field, or with something within it. */
  error(field: string): string | null;
  save(): void;
  discard(): void;
  /** Fields that somebody else has saved meanwhile, with their values. */
  theirs: readonly { field: string; value: unknown }[];
  /** Leaves a field as they saved it. */
  take(field: string): void;
  /** Puts the defaults into the form; nothing is stored yet. */
  reset(): void;
  /** Whether every field already is its default. */
  isDefault: boolean;
}

export interface SectionInput {
  stored: WholeSettings;
  defaults: WholeSettings;
  settings: StoredSettings;
  done: DoneState;
  /** Its fields that have a default to go back to. */
  fields: readonly string[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const pick = (from: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, from[name]]));

/** Whether a number in it could not be read: what was typed is none. */
function isUnread(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isUnread);
}

/** What the server said of each field. */
function errorsOf(error: unknown): Record<string, string> {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}

/** A section of the settings being edited: only what was changed is sent, with how it was when it was. */
export function useSection({ stored, defaults, settings, done, fields }: SectionInput): Section {
  const t = useT();
  const known = settingFields(stored);
  const usual = settingFields(defaults);
  const [changed, setChanged] = useState<Fields>({});
  /** Each changed field as it was when its change began: what the server compares. */
  const [seen, setSeen] = useState<Fields>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [overtaken, setOvertaken] = useState<readonly string[]>([]);
  const names = Object.keys(changed).filter((name) => !same(changed[name], known[name]));
  useUnsavedWarning(names.length > 0);

  function change(next: Fields) {
    setSeen((before) => ({ ...pick(known, Object.keys(next)), ...before }));
    setChanged((before) => ({ ...before, ...next }));
    setErrors(
      (before) =>
        pick(
          before,
          Object.keys(before).filter((path) => !isWithin(path, next)),
        ) as typeof errors,
    );
    setProblem(null);
  }
  function forget() {
    setChanged({});
    setSeen({});
    setErrors({});
    setProblem(null);
    setOvertaken([]);
  }
  async function store(patch: Fields, was: Fields, back: Fields | null): Promise<void> {
    setBusy(true);
    try {
      await settings.save({ ...settingsPatch(patch), was: settingsPatch(was) } as WholePatch);
      forget();
      const undo = back ? () => void store(back, patch, null) : undefined;
      done.say({ title: t('admin.form.saved'), text: '', undo });
    } catch (error) {
      setErrors(errorsOf(error));
      setProblem(problemText(error, t));
      if (codeOf(error) === 'changed_meanwhile') {
        // Their value is shown; who saves again has seen it.
        const newest = await settings.refresh();
        setOvertaken(names.filter((name) => name in errorsOf(error)));
        if (newest) setSeen((before) => ({ ...before, ...pick(settingFields(newest), names) }));
      }
    } finally {
      setBusy(false);
    }
  }
  return {
    now: withSettings(stored, settingsPatch(changed)) as WholeSettings,
    dirty: names.length > 0,
    busy,
    problem,
    set: (field, value) => change({ [field]: value }),
    error: (field) =>
      Object.entries(errors).find(([path]) => isWithin(path, { [field]: true }))?.[1] ?? null,
    save: () => {
      if (busy || names.length === 0 || names.some((name) => isUnread(changed[name]))) return;
      void store(pick(changed, names), pick(seen, names), pick(known, names));
    },
    discard: forget,
    theirs: overtaken.map((field) => ({ field, value: known[field] })),
    take: (field) => {
      change({ [field]: known[field] });
      setOvertaken((before) => before.filter((other) => other !== field));
    },
    reset: () => change(pick(usual, fields)),
    isDefault: fields.every((name) =>
      same(name in changed ? changed[name] : known[name], usual[name]),
    ),
  };
}

/** Whether a path is one of the fields, or stands within one: `portal.address.ru` in `portal.address`. */
function isWithin(path: string, fields: Fields): boolean {
  return Object.keys(fields).some((field) => path === field || path.startsWith(`${field}.`));
}
