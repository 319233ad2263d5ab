'use client';
import type { StaffAccount } from '@civicconnect/contract';
import { KeyRound, Mail, ShieldCheck, UserX } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useTimes } from '../time/use-times.ts';
import { commaOf } from '../words/listed.ts';

interface PersonRowProps {
  person: StaffAccount;
  open: boolean;
  onOpen: () => void;
}

/** One account: who, in what role, where, with how much in hand, and what is special about it. */
export function PersonRow({ person, open, onOpen }: PersonRowProps) {
  const t = useT();
  const times = useTimes();
  const departments = person.departments.map(({ name }) => name);
  return (
    <li>
      <button
        type="button"
        className="person-row"
        aria-current={open ? 'true' : undefined}
        data-state={person.state}
        onClick={onOpen}
      >
        <Avatar id={person.id} name={person.name} />
        <span className="person-who">
          <span className="auto-side block truncate font-medium" dir="auto">
            {person.name}
          </span>
          <span className="auto-side block truncate text-meta text-text-3" dir="ltr">
            {person.email}
          </span>
        </span>
        <span className="person-where">
          <span className="block truncate">{t(`words.role.${person.role}`)}</span>
          <span className="block truncate text-meta text-text-3" title={departments.join('\n')}>
            {departments.length > 0
              ? departments.join(commaOf(t.locale))
              : t(person.role === 'agent' ? 'people.noDepartment' : 'people.everyDepartment')}
          </span>
        </span>
        <span className="person-load numeric" title={t('people.loadOf')}>
          {person.state === 'active' && (
            <>
              <span className="sr-only">{t('people.loadOf')} </span>
              <span className="person-load-word">{t('overview.load')}: </span>
              {t('people.load', {
                open: times.number(person.openSessions),
                capacity: times.number(person.capacity),
              })}
            </>
          )}
        </span>
        <span className="person-marks">
          <Marks person={person} />
        </span>
      </button>
    </li>
  );
}

function Marks({ person }: { person: StaffAccount }) {
  const t = useT();
  if (person.state === 'deactivated') {
    return <Pill icon={UserX}>{t('people.states.deactivated')}</Pill>;
  }
  if (person.state === 'invited') {
    return (
      <Pill tone="warn" icon={Mail}>
        {t('people.states.invited')}
      </Pill>
    );
  }
  return (
    <>
      {person.passwordAskedAt && (
        <Pill tone="warn" icon={KeyRound}>
          {t('people.asked')}
        </Pill>
      )}
      {!person.available && <Pill>{t('people.away')}</Pill>}
      {person.totp && (
        <span className="text-ok-text" title={t('people.totp.title')}>
          <ShieldCheck className="icon-s" aria-hidden="true" />
          <span className="sr-only">{t('people.totp.title')}</span>
        </span>
      )}
    </>
  );
}
