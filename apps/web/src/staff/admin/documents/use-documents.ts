import type { KnowledgeDocument, Visibility } from '@civicconnect/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { DoneState } from '../../parts/use-done.ts';
import { documentsQuery } from './documents-query.ts';

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

/** The list with what can be done to it; what was refused is said by name. */
export function useDocuments(q: string, done: DoneState) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const query = useInfiniteQuery({
    ...documentsQuery(client, q),
    placeholderData: (known) => known,
  });
  const [uploading, setUploading] = useState<string | null>(null);
  const [refused, setRefused] = useState<string[]>([]);
  const refresh = () => cache.invalidateQueries({ queryKey: ['documents'] });

  async function tried(name: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const problem = problemText(error, t);
      setRefused((before) => [...before, t('knowledge.documents.refused', { name, problem })]);
      return false;
    }
  }
  /** One after the other: each is kept as soon as it has arrived. */
  async function upload(files: readonly File[]) {
    setRefused([]);
    for (const file of files) {
      setUploading(file.name);
      await tried(file.name, () => client.ingest({ form: formOf(file) }));
      await refresh();
    }
    setUploading(null);
  }
  async function change(document: KnowledgeDocument, work: () => Promise<unknown>) {
    setRefused([]);
    const worked = await tried(document.title, work);
    await refresh();
    return worked;
  }
  return {
    query,
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    uploading,
    refused,
    upload,
    show: (document: KnowledgeDocument, visibility: Visibility) =>
      change(document, () =>
        client.updateDocument({ params: { id: document.id }, body: { visibility } }),
      ),
    replace: (document: KnowledgeDocument, file: File) =>
      change(document, () =>
        client.replaceDocument({ params: { id: document.id }, form: formOf(file) }),
      ),
    async remove(document: KnowledgeDocument) {
      const { id, title: text } = document;
      if (!(await change(document, () => client.deleteDocument({ params: { id } })))) return;
      const putBack = async () => {
        const restore = () => client.restoreDocument({ params: { id } });
        if (await change(document, restore)) done.say({ title: t('knowledge.restored'), text });
        else done.hide();
      };
      const undo = () => void putBack();
      done.say({ title: t('knowledge.documents.removed'), text, undo });
    },
  };
}

export type Documents = ReturnType<typeof useDocuments>;
