'use client';
import type { Totp } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useQrCode } from './use-qr-code.ts';

/** In fours, as people read them out. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** The secret for an app: to scan, or to type. It is shown this once. */
export function TotpSecret({ totp }: { totp: Totp }) {
  const t = useT();
  const { uri, secret } = totp;
  const picture = useQrCode(uri);
  return (
    <div className="totp-secret">
      <p className="text-text-2">{t('people.totp.scan')}</p>
      {picture ? (
        // biome-ignore lint/performance/noImgElement: drawn here, nothing to load or resize
        <img src={picture} alt={t('people.totp.qr')} width={196} height={196} />
      ) : (
        <span className="totp-blank" aria-hidden="true" />
      )}
      <p className="setting-note">{t('people.totp.type')}</p>
      <code dir="ltr">{grouped(secret ?? '')}</code>
    </div>
  );
}
