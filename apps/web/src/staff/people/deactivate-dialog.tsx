'use client';
import type { HandedOver, StaffAccount } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';

interface DeactivateDialogProps {
  person: StaffAccount;
  onClose: () => void;
  onDone: (account: StaffAccount, sessions: HandedOver) => void;
}

const mostOffered = 100;

/** The end of an account: what follows, and who gets what they had in hand. */
export function DeactivateDialog({ person, onClose, onDone }: DeactivateDialogProps) {
  const t = useT();
  const { client } = useDesk();
  const [handTo, setHandTo] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { data } = useQuery({
    queryKey: ['people', 'colleagues'] as const,
    queryFn: ({ signal }) =>
      client.listStaff({ query: { state: 'active', limit: mostOffered } }, { signal }),
    enabled: person.openSessions > 0,
  });
  const colleagues = data?.items.filter(({ id }) => id !== person.id) ?? [];

  async function end(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const query = handTo ? { handTo } : {};
      const answer = await client.deactivateStaff({ params: { id: person.id }, query });
      onDone(answer.staff, answer.sessions);
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width={460}>
      <form onSubmit={(event) => void end(event)} className="dialog-form">
        <DialogTitle>{t('people.deactivateAsk', { name: person.name })}</DialogTitle>
        <p className="text-text-2">{t('people.deactivateText')}</p>
        {person.openSessions > 0 && (
          <div>
            <Choice
              label={t('people.handTo', { n: person.openSessions })}
              value={handTo}
              onChange={setHandTo}
            >
              <option value="">{t('people.toQueue')}</option>
              {colleagues.map(({ id, name, role }) => (
                <option key={id} value={id}>
                  {t('people.colleague', { name, role: t(`words.role.${role}`) })}
                </option>
              ))}
            </Choice>
            <p className="setting-note">{t('people.handToNote')}</p>
          </div>
        )}
        <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
        <div className="dialog-actions">
          <Button look="ghost" size="l" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" look="danger" size="l" busy={busy}>
            {t('people.deactivate')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
