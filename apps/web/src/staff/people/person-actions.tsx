'use client';
import type { StaffAccount, StaffLink } from '@civicconnect/contract';
import { KeyRound, Mail, ShieldOff, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { LinkCard } from './link-card.tsx';

interface PersonActionsProps {
  person: StaffAccount;
  say: DoneState['say'];
  onStored: (account: StaffAccount) => void;
}

/** What an administrator should know before they press. */
const notes = {
  invited: 'people.invitedNote',
  active: 'people.linkNote',
  deactivated: 'people.goneNote',
} as const;

/** Links, the second step, and the end of the account. */
export function PersonActions({ person, say, onStored }: PersonActionsProps) {
  const t = useT();
  const { client, me } = useDesk();
  const times = useTimes();
  const now = useNow();
  const [link, setLink] = useState<StaffLink | null>(null);
  const [asking, setAsking] = useState<'totp' | 'leave' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (person.role === 'superuser' && me.role !== 'superuser') return null;
  const params = { id: person.id };
  const gone = person.state === 'deactivated';

  async function act(work: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemText(error, t));
    }
    setAsking(null);
    setBusy(false);
  }
  const makeLink = () =>
    act(async () => {
      setLink(await client.inviteStaff({ params }));
      onStored((await client.staffAccount({ params })).staff);
    });
  const removeTotp = () =>
    act(async () => {
      onStored((await client.removeStaffTotp({ params })).staff);
      say({ title: t('people.totp.turnedOff'), text: t('people.totpRemoved') });
    });
  const activate = () =>
    act(async () => {
      onStored((await client.updateStaff({ params, body: { active: true } })).staff);
      say({ title: t('people.activated'), text: t('people.activatedText', { name: person.name }) });
    });
  return (
    <section className="person-actions" aria-label={t('people.access')}>
      <h3 className="section-title">{t('people.access')}</h3>
      {person.passwordAskedAt && (
        <Banner tone="warn" icon={KeyRound}>
          {t('people.askedAt', { when: times.dayTime(person.passwordAskedAt, now) })}
        </Banner>
      )}
      {link && <LinkCard key={link.url} link={link} name={person.name} />}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="person-buttons">
        {!gone && (
          <Button
            icon={person.state === 'invited' ? Mail : KeyRound}
            busy={busy}
            onClick={makeLink}
          >
            {t(person.state === 'invited' ? 'people.newInvitation' : 'people.resetLink')}
          </Button>
        )}
        {!gone && person.totp && (
          <Button icon={ShieldOff} onClick={() => setAsking('totp')}>
            {t('people.removeTotp')}
          </Button>
        )}
        {gone && (
          <Button icon={UserCheck} busy={busy} onClick={activate}>
            {t('people.activate')}
          </Button>
        )}
        {!gone && person.id !== me.id && (
          <Button icon={UserX} onClick={() => setAsking('leave')}>
            {t('people.deactivate')}
          </Button>
        )}
      </div>
      <p className="setting-note">{t(notes[person.state])}</p>
      <p className="mt-[8px] text-meta">
        <a className="link-button" href={`/staff/admin/audit?of=${person.id}`}>
          {t('people.toAudit')}
        </a>
      </p>
      <Confirm
        open={asking === 'totp'}
        onOpenChange={(open) => !open && setAsking(null)}
        title={t('people.removeTotpAsk', { name: person.name })}
        text={t('people.removeTotpText')}
        action={t('people.removeTotp')}
        look="danger"
        busy={busy}
        onConfirm={() => void removeTotp()}
      />
      {asking === 'leave' && (
        <DeactivateDialog
          person={person}
          onClose={() => setAsking(null)}
          onDone={(account, sessions) => {
            setAsking(null);
            setLink(null);
            onStored(account);
            say({
              title: t('people.deactivated', { name: person.name }),
              text: t('people.handedOver', sessions),
              undo: () => void activate(),
            });
          }}
        />
      )}
    </section>
  );
}
