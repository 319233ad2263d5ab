import type { Faq, Locale, Visibility } from '@civicconnect/contract';
import { useEffect, useState } from 'react';
import { ProblemError } from '../../../foundation/api/problem.ts';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { Done } from '../../parts/undo-toast.tsx';
import type { DoneState } from '../../parts/use-done.ts';
import { useUnsavedWarning } from '../../parts/use-unsaved-warning.ts';

/** What the form holds, as typed. */
export interface FaqFields {
  question: string;
  answer: string;
  keywords: string;
  category: string;
  language: Locale | '';
  priority: string;
  visibility: Visibility;
}

const empty: FaqFields = {
  question: '',
  answer: '',
  keywords: '',
  category: '',
  language: '',
  priority: '0',
  visibility: 'public',
};

function fieldsOf(faq: Faq | null): FaqFields {
  if (!faq) return empty;
  const { question, answer, visibility } = faq;
  return {
    question,
    answer,
    visibility,
    keywords: faq.keywords.join(', '),
    category: faq.category ?? '',
    language: faq.language ?? '',
    priority: String(faq.priority),
  };
}

const bodyOf = ({ keywords, category, language, priority, ...texts }: FaqFields) => ({
  ...texts,
  keywords: keywords
    .split(/[,،;\n]/)
    .map((word) => word.trim())
    .filter(Boolean),
  category: category.trim() || null,
  language: language || null,
  priority: Number(priority) || 0,
});

/** What a draft of an FAQ was made from. */
export interface Drafted {
  /** Null: the documents' own words. */
  model: string | null;
  /** No document says anything to it. */
  isEmpty: boolean;
}

const same = (one: FaqFields, other: FaqFields) => JSON.stringify(one) === JSON.stringify(other);

/** How a new FAQ begins. */
interface Begun {
  /** The group of questions that it answers. */
  from: string | null;
  /** An answer that a colleague suggests; empty without one. */
  text: string;
}

/** An FAQ being edited, or a new one. */
export function useFaqEditor(
  faq: Faq | null,
  { from, text: answer }: Begun,
  done: DoneState,
  onStored: (id: string | null) => Promise<void>,
) {
  const t = useT();
  const { client } = useDesk();
  const [known, setKnown] = useState(() => fieldsOf(faq));
  const [fields, setFields] = useState(() => (answer ? { ...known, answer } : known));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const dirty = !same(fields, known);
  useUnsavedWarning(dirty);
  useEffect(() => {
    if (!from) return;
    client.draftFaq({ params: { id: from } }).then(
      ({ draft }) => {
        const { question, answer, keywords, language, model } = draft;
        setDrafted({ model, isEmpty: answer === '' });
        // What was typed before the draft came stays.
        setFields((typed) => ({
          ...typed,
          question: typed.question || question,
          answer: typed.answer || answer,
          keywords: typed.keywords || keywords.join(', '),
          language: typed.language || (language ?? ''),
        }));
      },
      (error: unknown) => setFailure(error),
    );
  }, [client, from]);

  async function run(ask: () => Promise<string | null>, said: Omit<Done, 'id'>) {
    setBusy(true);
    setFailure(null);
    try {
      const id = await ask();
      setKnown(fields);
      await onStored(id);
      done.say(said);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }
  const errors = failure instanceof ProblemError ? (failure.problem.errors ?? []) : [];
  return {
    fields,
    drafted,
    dirty,
    busy,
    problem: failure ? problemText(failure, t) : null,
    error: (field: string) =>
      errors.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message ?? null,
    set(change: Partial<FaqFields>) {
      setFields((before) => ({ ...before, ...change }));
      setFailure(null);
    },
    discard() {
      setFields(known);
      setFailure(null);
    },
    save() {
      if (busy || !dirty) return;
      const body = bodyOf(fields);
      const store = async () => {
        if (faq) return (await client.updateFaq({ params: { id: faq.id }, body })).faq.id;
        const settles = from ? { unansweredId: from } : {};
        return (await client.createFaq({ body: { ...body, ...settles } })).faq.id;
      };
      const text = t('knowledge.faqs.savedText');
      void run(store, { title: t('knowledge.faqs.saved'), text });
    },
    async remove() {
      if (!faq) return;
      const { id, question } = faq;
      const remove = async () => {
        await client.deleteFaq({ params: { id } });
        return null;
      };
      const putBack = async () => {
        try {
          await client.restoreFaq({ params: { id } });
          await onStored(id);
          done.say({ title: t('knowledge.restored'), text: question });
        } catch (error) {
          done.say({ title: problemText(error, t), text: question });
        }
      };
      const undo = () => void putBack();
      const text = t('knowledge.faqs.deleteText');
      await run(remove, { title: t('knowledge.faqs.deleted'), text, undo });
    },
  };
}

export type FaqEditing = ReturnType<typeof useFaqEditor>;
