'use client';
import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Field, FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { SectionInput } from './use-section.ts';

type Found = ResponseOf<typeof endpoints.findCitizen>;

const minRequest = 5;

/** A phone as it was typed, or else the number of a session. */
function named(typed: string): { phone: string } | { number: string } {
  const digits = typed.replace(/[\s()-]/g, '');
  if (/^\+?\d{9,15}$/.test(digits)) {
    return { phone: digits.startsWith('+') ? digits : `+${digits}` };
  }
  return { number: typed.trim() };
}

function Held({ found }: { found: Found }) {
  const t = useT();
  const { citizen, holdings } = found;
  const { sessions, messages, files, open } = holdings;
  return (
    <div className="grid gap-[4px]">
      <p className="font-medium text-text">
        <bdi>{citizen.name ?? t('dataRights.citizens.nameless')}</bdi>{' '}
        {citizen.phone && <bdi className="num text-text-2">{citizen.phone}</bdi>}
      </p>
      <p className="text-text-2">
        {t('dataRights.citizens.held', { count: sessions, messages, files })}
      </p>
      {open.length > 0 && (
        <p className="text-text-2">
          {t('dataRights.citizens.open', { numbers: open.map(({ number }) => number).join(', ') })}
        </p>
      )}
    </div>
  );
}

/** For a citizen who asks in writing that what is theirs be deleted: who it is, and where the request lies. */
export function CitizensSection({ done }: SectionInput) {
  const t = useT();
  const { client } = useDesk();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [request, setRequest] = useState('');
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    await work().catch((error: unknown) => setProblem(problemText(error, t)));
    setBusy(false);
    setAsks(false);
  }
  function onFind(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === '') return;
    setFound(null);
    void attempt(async () => setFound(await client.findCitizen({ body: named(typed) })));
  }
  function onDelete() {
    if (!found) return;
    void attempt(async () => {
      await client.deleteCitizen({ params: { id: found.citizen.id }, body: { request } });
      setFound(null);
      setTyped('');
      setRequest('');
      done.say({ title: t('dataRights.citizens.done'), text: '' });
    });
  }
  return (
    <section
      className="page-section settings-section"
      id="citizens"
      aria-labelledby="citizens-title"
    >
      <h2 className="section-title" id="citizens-title">
        {t('dataRights.citizens.title')}
      </h2>
      <p className="mb-[14px] text-text-3">{t('dataRights.citizens.about')}</p>
      <form className="flex max-w-[480px] flex-wrap items-end gap-[8px]" onSubmit={onFind}>
        <Field
          className="min-w-[220px] flex-1"
          label={t('dataRights.citizens.find')}
          dir="ltr"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" busy={busy && !found}>
          {t('dataRights.citizens.look')}
        </Button>
      </form>
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      {found && (
        <div className="mt-[16px] grid max-w-[480px] gap-[12px]">
          <Held found={found} />
          <Field
            label={t('dataRights.citizens.request')}
            hint={t('dataRights.citizens.requestHint')}
            maxLength={200}
            value={request}
            onChange={(event) => setRequest(event.target.value)}
          />
          <div>
            <Button
              look="danger"
              disabled={request.trim().length < minRequest}
              onClick={() => setAsks(true)}
            >
              {t('dataRights.citizens.delete')}
            </Button>
          </div>
        </div>
      )}
      <Confirm
        open={asks}
        onOpenChange={setAsks}
        title={t('dataRights.citizens.confirm')}
        text={t('dataRights.citizens.confirmText')}
        action={t('dataRights.remove.confirm')}
        look="danger"
        busy={busy}
        onConfirm={onDelete}
      />
    </section>
  );
}
