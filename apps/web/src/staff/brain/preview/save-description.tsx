'use client';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import type { Draft, Preview } from './use-preview.ts';

/** For administrators: makes the tried description the real one, after a question, and back again. */
export function SaveDescription({ draft, preview }: { draft: Draft; preview: Preview }) {
  const t = useT();
  const { client, may, departmentOf, takeDepartment } = useDesk();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { done, say, hide } = useDone();
  const department = departmentOf(draft.departmentId);
  if (!department || !may('organization.manage')) return null;
  const { name, descriptions } = department;
  const changed = JSON.stringify(descriptions) !== JSON.stringify(draft.description);

  async function store(description: Draft['description'], undo?: () => void) {
    setBusy(true);
    setProblem(null);
    try {
      const params = { id: draft.departmentId };
      const answer = await client.updateDepartment({ params, body: { description } });
      takeDepartment(answer.department);
      say({
        title: t(undo ? 'brain.save.done' : 'brain.save.undone', { department: name }),
        text: t('brain.save.follows'),
        undo,
      });
      void preview.run(undo ? null : draft);
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
      setAsking(false);
    }
  }
  return (
    <>
      <Button disabled={!changed} onClick={() => setAsking(true)}>
        {t('brain.save.action')}
      </Button>
      {problem && (
        <div role="alert">
          <FieldError>{problem}</FieldError>
        </div>
      )}
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('brain.save.ask', { department: name })}
        text={t('brain.save.askText')}
        action={t('brain.save.action')}
        busy={busy}
        onConfirm={() => void store(draft.description, () => void store(descriptions))}
      />
      <UndoToast done={done} onGone={hide} />
    </>
  );
}
