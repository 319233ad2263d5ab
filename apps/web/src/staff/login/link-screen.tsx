'use client';
import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { LinkIcon } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Door } from './door.tsx';
import { LinkForm } from './link-form.tsx';

export type ShownLink = ResponseOf<typeof endpoints.invitation>;

interface LinkScreenProps {
  token: string;
  purpose: ShownLink['purpose'];
  /** Null for a link that opens nothing any more. */
  link: ShownLink | null;
}

/** What a link opens: somebody's first password, or a new one. */
export function LinkScreen({ token, purpose, link }: LinkScreenProps) {
  const t = useT();
  const here = `/staff/${purpose}/${token}`;
  if (!link) {
    return (
      <Door title={t('people.link.dead.title')} here={here}>
        <p className="flex gap-[10px] text-text-2">
          <LinkIcon className="icon mt-[2px] text-icon" aria-hidden="true" />
          <span>{t(`people.link.dead.${purpose}`)}</span>
        </p>
        <p className="mt-[18px] text-meta">
          <a href="/staff/login" className="link-button">
            {t('people.forgotten.back')}
          </a>
        </p>
      </Door>
    );
  }
  const organization = localized(link.organization.name, t.locale);
  return (
    <Door
      title={t(`people.link.${link.purpose}.title`)}
      about={t(`people.link.${link.purpose}.about`, { organization })}
      here={here}
    >
      <LinkForm token={token} link={link} />
    </Door>
  );
}
