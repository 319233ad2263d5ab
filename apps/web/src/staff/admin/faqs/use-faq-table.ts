import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { useState } from 'react';
import { ProblemError } from '../../../foundation/api/problem.ts';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { type TableText, tableText } from './table-text.ts';

/** So many mistakes are mended at once; the rest is said the next time. */
const shownMistakes = 12;

type Shown = ResponseOf<typeof endpoints.previewFaqImport>;
type Counts = ResponseOf<typeof endpoints.importFaqs>;

/** A table that was chosen, and what taking it in would do. */
export interface ChosenTable extends TableText {
  name: string;
  shown: Shown;
}

/** FAQs in as a table: looked at first, then taken. */
export function useFaqTable(onImported: (counts: Counts) => Promise<unknown>) {
  const t = useT();
  const { client } = useDesk();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string[]>([]);
  const [chosen, setChosen] = useState<ChosenTable | null>(null);

  function linesOf(error: unknown): string[] {
    const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
    if (errors.length === 0) return [problemText(error, t)];
    return errors.slice(0, shownMistakes).map(({ path, message }) => {
      const [, line, column] = /^rows\.(\d+)\.?(.*)$/.exec(path) ?? [];
      if (!line) return message;
      return `${t('knowledge.faqs.importAt', { line, column: column ?? '' })}: ${message}`;
    });
  }
  async function tried(work: () => Promise<void>) {
    setBusy(true);
    setWrong([]);
    try {
      await work();
    } catch (error) {
      setWrong(linesOf(error));
    } finally {
      setBusy(false);
    }
  }
  return {
    busy,
    wrong,
    chosen,
    look: (file: File) =>
      tried(async () => {
        setChosen(null);
        const read = tableText(new Uint8Array(await file.arrayBuffer()));
        const shown = await client.previewFaqImport({ body: { csv: read.text } });
        setChosen({ ...read, name: file.name, shown });
      }),
    /** Takes the table that was looked at; rows that are refused are left out, as was said. */
    take: () =>
      tried(async () => {
        if (!chosen) return;
        const body = { csv: chosen.text, leaveOut: chosen.shown.refused > 0 };
        await onImported(await client.importFaqs({ body }));
      }),
  };
}

export type FaqTable = ReturnType<typeof useFaqTable>;
