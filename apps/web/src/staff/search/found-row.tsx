import type { Found, FoundIn, FoundSession } from '@civicconnect/contract';
import { StickyNote } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { statusLooks } from '../words/icons.ts';
import { writtenPhone } from '../words/number.ts';
import { Marked } from './marked.tsx';

/** Where a result leads: to the very message or note. */
function addressOfFound(found: Found): string {
  const session = `/staff?session=${found.session.id}`;
  if (found.kind === 'message') return `${session}&seq=${found.seq}`;
  return found.kind === 'note' ? `${session}&note=${found.id}` : session;
}

/** One result; all of it leads to what was found. */
export function FoundRow({ found }: { found: Found }) {
  return (
    <li className="found-row">
      <a href={addressOfFound(found)} className="found-link" data-found>
        <FoundHead session={found.session} by={found.kind === 'session' ? found : null} />
        {found.kind === 'session' ? (
          <span className="found-text auto-side" dir="auto">
            {found.session.preview}
          </span>
        ) : (
          <FoundText found={found} />
        )}
      </a>
    </li>
  );
}

function FoundHead({ session, by }: { session: FoundIn; by: FoundSession | null }) {
  const t = useT();
  const { icon, tone } = statusLooks[session.status];
  const marked = (part: FoundSession['by']) => (by?.by === part ? by.highlights : []);
  const { name, phone } = session.citizen;
  const known = phone ? writtenPhone(phone) : session.number;
  return (
    <span className="found-head">
      <span className="found-name">
        <bdi>{name ? <Marked text={name} highlights={marked('name')} /> : known}</bdi>
      </span>
      <span className="numeric">
        <bdi>
          <Marked text={session.number} highlights={marked('number')} />
        </bdi>
      </span>
      {by?.by === 'phone' && phone && (
        <span className="numeric">
          <bdi>
            <Marked text={phone} highlights={by.highlights} />
          </bdi>
        </span>
      )}
      <span className="found-end">
        <span className="found-department">
          <bdi>{session.department?.name ?? t('find.noDepartment')}</bdi>
        </span>
        <Pill icon={icon} tone={tone}>
          {t(`words.status.${session.status}`)}
        </Pill>
      </span>
    </span>
  );
}

function FoundText({ found }: { found: Exclude<Found, FoundSession> }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { kind, author, excerpt, highlights, at } = found;
  return (
    <>
      <span
        className="found-text auto-side"
        dir="auto"
        data-note={kind === 'note' ? '' : undefined}
      >
        <Marked text={excerpt} highlights={highlights} />
      </span>
      <span className="found-foot">
        {kind === 'note' && (
          <span className="found-note">
            <StickyNote className="icon-xs" aria-hidden="true" />
            {t('find.note')}
          </span>
        )}
        {kind === 'addition' && <span>{t('find.addition')}</span>}
        <bdi>{author.name ?? t(`find.author.${author.kind}`)}</bdi>
        <time dateTime={at} title={times.exact(at)}>
          {times.relative(at, now)}
        </time>
      </span>
    </>
  );
}
