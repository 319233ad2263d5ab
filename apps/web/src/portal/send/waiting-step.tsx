'use client';
import type { Locale } from '@civicconnect/contract';
import { digits } from '@civicconnect/i18n/browser';
import { Clock, Pencil, WifiOff } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';

interface WaitingStepProps {
  text: string;
  /** When it was handed in, milliseconds. */
  at: number;
  signedIn: boolean;
  onEdit: () => void;
}

/** The device's own time, `09:12`: this is only ever drawn in the browser, about the browser. */
function clockOf(at: number, locale: Locale): string {
  const when = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return digits(locale, `${two(when.getHours())}:${two(when.getMinutes())}`);
}

/** No network: the appeal is kept and goes by itself. */
export function WaitingStep({ text, at, signedIn, onEdit }: WaitingStepProps) {
  const t = useT();
  return (
    <>
      <div className="empty" role="status">
        <span className="round-icon chip-warn">
          <Icon of={WifiOff} size={28} />
        </span>
        <h2>{t('portal.offline.title')}</h2>
        <p className="quiet">{t(signedIn ? 'portal.offline.text' : 'portal.offline.textNoCode')}</p>
      </div>
      <section className="card">
        <div className="row between">
          <span className="chip chip-warn">
            <Icon of={Clock} size={16} />
            {t('portal.offline.waiting')}
          </span>
          <span className="small faint num">{clockOf(at, t.locale)}</span>
        </div>
        <p className="clamp-4 ruled">{text}</p>
        <button className="link" type="button" onClick={onEdit}>
          <Icon of={Pencil} size={18} />
          <u>{t('portal.offline.edit')}</u>
        </button>
      </section>
    </>
  );
}
