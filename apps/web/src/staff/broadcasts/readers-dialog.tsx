'use client';
import type { Broadcast } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { useTimes } from '../time/use-times.ts';
import { readersQuery } from './broadcasts-query.ts';

/** Who was told, and who of them has seen it and when. */
export function ReadersDialog({
  broadcast,
  onClose,
}: {
  broadcast: Broadcast | null;
  onClose: () => void;
}) {
  const t = useT();
  return (
    <Dialog open={broadcast !== null} onOpenChange={(open) => !open && onClose()} width={420}>
      <div className="confirm readers">
        <div className="flex items-center gap-[8px]">
          <DialogTitle className="flex-1">{t('broadcasts.readers.title')}</DialogTitle>
          <IconButton icon={X} label={t('broadcasts.cancel')} onClick={onClose} />
        </div>
        {broadcast && <Readers id={broadcast.id} />}
      </div>
    </Dialog>
  );
}

function Readers({ id }: { id: string }) {
  const t = useT();
  const times = useTimes();
  const { client } = useDesk();
  const { data, error, refetch } = useQuery(readersQuery(client, id));
  if (error) return <ListError error={problemText(error, t)} onRetry={() => void refetch()} />;
  if (!data) return <ListLoading />;
  if (data.length === 0) return <p className="mt-[8px]">{t('broadcasts.readers.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ul className="line-list readers-list" tabIndex={0}>
      {data.map((reader) => (
        <li key={reader.id} className="reader-row">
          <Avatar id={reader.id} name={reader.name} size={24} />
          <span className="min-w-0 flex-1 truncate" dir="auto">
            {reader.name}
          </span>
          <span className="text-meta text-text-3">
            {reader.seenAt ? times.dateTime(reader.seenAt) : t('broadcasts.readers.not')}
          </span>
        </li>
      ))}
    </ul>
  );
}
