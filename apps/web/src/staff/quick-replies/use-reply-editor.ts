import type { BodyOf, endpoints, LocalizedText, QuickReply } from '@civicconnect/contract';
import { useState } from 'react';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { useUnsavedWarning } from '../parts/use-unsaved-warning.ts';

/** What the form holds. */
export interface ReplyFields {
  title: LocalizedText;
  text: LocalizedText;
  departmentId: string | null;
  /** As typed; empty for none. */
  shortcut: string;
}

export interface ReplyEditor extends ReplyFields {
  dirty: boolean;
  busy: boolean;
  problem: string | null;
  /** What is missing, once somebody tried to save: both are needed in Uzbek. */
  missing: 'title' | 'text' | null;
  /** What the server said of a field, or of something within it. */
  error(field: string): string | null;
  set(change: Partial<ReplyFields>): void;
  discard(): void;
  save(): void;
  remove(): Promise<void>;
}

const empty: ReplyFields = {
  title: { uz: '' },
  text: { uz: '' },
  departmentId: null,
  shortcut: '',
};
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function fieldsOf(reply: QuickReply | null): ReplyFields {
  if (!reply) return empty;
  const { title, text, departmentId, shortcut } = reply;
  return { title, text, departmentId, shortcut: shortcut ?? '' };
}

type Body = Pick<QuickReply, 'title' | 'text' | 'departmentId' | 'shortcut'>;
const bodyOf = ({ shortcut, ...fields }: ReplyFields): Body => ({
  ...fields,
  shortcut: shortcut.trim() || null,
});

/** The fields in which two differ, as they are in the first. */
function differing(now: Body, known: Body): BodyOf<typeof endpoints.updateQuickReply> {
  const entries = Object.entries(now).filter(
    ([name, value]) => !same(value, known[name as keyof Body]),
  );
  return Object.fromEntries(entries);
}

/** A quick reply being edited, or a new one when there is none yet: `begun` is how its text begins. */
export function useReplyEditor(
  reply: QuickReply | null,
  begun: string,
  done: DoneState,
  onStored: (id: string | null) => Promise<void>,
): ReplyEditor {
  const t = useT();
  const { client } = useDesk();
  // What it was when editing began: the server says so when somebody else changed it since.
  const [known, setKnown] = useState(() => fieldsOf(reply));
  const [fields, setFields] = useState(() => (begun ? { ...known, text: { uz: begun } } : known));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const dirty = !same(fields, known);
  useUnsavedWarning(dirty);
  const missing = [
    fields.title.uz.trim() === '' && ('title' as const),
    fields.text.uz.trim() === '' && ('text' as const),
  ].find((one) => one !== false);

  async function run(ask: () => Promise<string | null>, title: string, text: string) {
    setBusy(true);
    setFailure(null);
    try {
      const id = await ask();
      setKnown(fields);
      setTried(false);
      await onStored(id);
      done.say({ title, text });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }
  const errors = failure instanceof ProblemError ? (failure.problem.errors ?? []) : [];
  return {
    ...fields,
    dirty,
    busy,
    problem: failure ? problemText(failure, t) : null,
    missing: tried ? (missing ?? null) : null,
    error: (field) =>
      errors.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message ?? null,
    set: (change) => {
      setFields((before) => ({ ...before, ...change }));
      setFailure(null);
    },
    discard: () => {
      setFields(known);
      setFailure(null);
    },
    save: () => {
      setTried(true);
      if (busy || missing || !dirty) return;
      const body = bodyOf(fields);
      if (!reply) {
        const create = async () => (await client.createQuickReply({ body })).quickReply.id;
        void run(create, t('quick.edit.added'), t('quick.edit.savedText'));
        return;
      }
      const params = { id: reply.id };
      const change = differing(body, bodyOf(known));
      const was = differing(bodyOf(known), body);
      const update = async () => {
        await client.updateQuickReply({ params, body: { ...change, was } });
        return reply.id;
      };
      void run(update, t('quick.edit.saved'), t('quick.edit.savedText'));
    },
    remove: async () => {
      if (!reply) return;
      const params = { id: reply.id };
      const remove = async () => {
        await client.deleteQuickReply({ params });
        return null;
      };
      await run(remove, t('quick.edit.deleted'), t('quick.edit.deleteText'));
    },
  };
}
