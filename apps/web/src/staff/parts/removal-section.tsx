'use client';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FieldError } from '../../ui/field.tsx';

interface RemovalSectionProps {
  /** What speaks for or against taking it away. */
  about: string;
  action: string;
  problem?: string | null;
  /** Asked before; left out where it can be taken back. */
  ask?: { title: string; text: string };
  busy: boolean;
  onRemove: () => Promise<unknown>;
}

/** Below the form of one thing of a list: taking it away. */
export function RemovalSection({
  about,
  action,
  problem,
  ask,
  busy,
  onRemove,
}: RemovalSectionProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <section className="page-section mt-[18px] flex flex-wrap items-center gap-[10px]">
      <div className="min-w-0 flex-1">
        <p className="text-text-3">{about}</p>
        <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      </div>
      <Button
        icon={Trash2}
        busy={busy && !ask}
        onClick={() => (ask ? setAsking(true) : void onRemove())}
      >
        {action}
      </Button>
      {ask && (
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={ask.title}
          text={ask.text}
          action={t('common.action.delete')}
          look="danger"
          busy={busy}
          onConfirm={() => void onRemove().finally(() => setAsking(false))}
        />
      )}
    </section>
  );
}
