'use client';
import type { AuditEntry } from '@civicconnect/contract';
import { Cog } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { commaOf, dotOf } from '../words/listed.ts';
import { actText, fieldText, valueText } from './audit-words.ts';
import { changesOf } from './changes.ts';

/** So many fields stand open; the rest follow on request. */
const shownFields = 4;

/** One act: who, what, to what, when, and what was otherwise before. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { actor, target } = entry;
  return (
    <li className="audit-row">
      {actor ? (
        <Avatar id={actor.id} name={actor.name} />
      ) : (
        <span className="avatar" data-size={28} aria-hidden="true">
          <Cog className="icon-s" />
        </span>
      )}
      <div className="min-w-0 flex-1">
        <p className="audit-head">
          <span className="font-medium">{actText(entry, t)}</span>
          {target.name && <TargetName entry={entry} />}
        </p>
        <p className="text-meta text-text-3">
          {actor ? (
            <>
              <bdi>{actor.name}</bdi>
              {commaOf(t.locale)}
              {t(`words.role.${actor.role}`)}
            </>
          ) : (
            t('people.audit.program')
          )}
          {dotOf(t.locale)}
          <time dateTime={entry.at} title={times.exact(entry.at)}>
            {times.dayTime(entry.at, now)}
          </time>
        </p>
        <Changes entry={entry} />
      </div>
    </li>
  );
}

/** What was touched, as it was called then; a way to it where it has a page. */
function TargetName({ entry: { target } }: { entry: AuditEntry }) {
  const href = target.id ? pageOf(target.kind, target.id) : null;
  const name = <bdi>{target.name}</bdi>;
  return href ? (
    <a className="link-button audit-target" href={href}>
      {name}
    </a>
  ) : (
    <span className="audit-target text-text-2">{name}</span>
  );
}

function pageOf(kind: AuditEntry['target']['kind'], id: string): string | null {
  switch (kind) {
    case 'staff':
      return `/staff/admin/staff?person=${id}`;
    case 'department':
      return `/staff/admin/departments?department=${id}`;
    case 'session':
    case 'quarantine':
      return `/staff?session=${id}`;
    default:
      return null;
  }
}

function Changes({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const { timeZone } = useDesk().organization;
  const changes = changesOf(entry.before, entry.after);
  const isNew = entry.before === null;
  const [all, setAll] = useState(false);
  if (changes.length === 0) return null;
  const shown = all ? changes : changes.slice(0, shownFields);
  return (
    <>
      <dl className="audit-changes">
        {shown.map((change) => (
          <div key={change.path}>
            <dt>{fieldText(change.path, entry.target.kind, t)}</dt>
            <dd>
              {!isNew && (
                <>
                  <span className="sr-only">{t('people.audit.was')}</span>
                  <del className="auto-side" dir="auto">
                    {valueText(change.before, t, timeZone)}
                  </del>
                  <span className="audit-arrow" aria-hidden="true" />
                  <span className="sr-only">{t('people.audit.became')}</span>
                </>
              )}
              <ins className="auto-side" dir="auto">
                {valueText(change.after, t, timeZone)}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      {changes.length > shownFields && !all && (
        <button type="button" className="link-button text-meta" onClick={() => setAll(true)}>
          {t('people.audit.moreFields', { n: changes.length - shownFields })}
        </button>
      )}
    </>
  );
}
