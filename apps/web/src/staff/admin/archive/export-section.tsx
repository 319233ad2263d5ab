'use client';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Download, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { useTimes } from '../../time/use-times.ts';
import { exportSizeQuery } from './archive-query.ts';

type Outcome = { name: string; bytes: number } | 'failed' | null;

function give(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** "Take everything with you": how much it is, what is not in it, and the button. */
export function ExportSection() {
  const t = useT();
  const times = useTimes();
  const { client, organization } = useDesk();
  const { data: size } = useQuery(exportSizeQuery(client));
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const countOf = (wanted: string) => size?.counts.find(({ part }) => part === wanted)?.count ?? 0;

  async function take() {
    setBusy(true);
    setOutcome(null);
    try {
      const file = await client.exportOrganization({});
      const name = `${organization.slug}-${new Date().toISOString().slice(0, 10)}.zip`;
      give(file, name);
      setOutcome({ name, bytes: file.size });
    } catch {
      setOutcome('failed');
    }
    setBusy(false);
  }
  const about = size
    ? t('archive.out.size', {
        size: times.fileSize(size.bytes),
        sessions: countOf('sessions'),
        messages: countOf('messages'),
        files: countOf('files'),
      })
    : t('archive.out.counting');
  return (
    <section aria-labelledby="archive-out" className="archive-part">
      <h2 id="archive-out" className="section-title">
        {t('archive.out.title')}
      </h2>
      <p className="text-text-2">{t('archive.out.about')}</p>
      <p className="font-medium">{about}</p>
      <Banner tone="warn" icon={ShieldAlert}>
        {t('archive.out.private')}
      </Banner>
      <div>
        <Button look="primary" icon={Download} busy={busy} onClick={() => void take()}>
          {t('archive.out.start')}
        </Button>
      </div>
      <div role="status">
        {busy && <p className="text-text-2">{t('archive.out.running')}</p>}
        {outcome === 'failed' && (
          <Banner tone="danger" icon={CircleAlert}>
            {t('archive.out.failed')}
          </Banner>
        )}
        {outcome && outcome !== 'failed' && (
          <Banner tone="accent" icon={CircleCheck}>
            {t('archive.out.done', { name: outcome.name, size: times.fileSize(outcome.bytes) })}
          </Banner>
        )}
      </div>
      <h3>{t('archive.not.title')}</h3>
      <ul className="archive-left">
        <li>{t('archive.not.secrets')}</li>
        <li>{t('archive.not.quarantine')}</li>
        <li>{t('archive.not.anew')}</li>
      </ul>
    </section>
  );
}
