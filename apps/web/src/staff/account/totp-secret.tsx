'use client';
import type { Totp } from '@civicconnect/contract';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';

/** In fours, as people read them out. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** The secret for an app: to scan, or to type. It is shown this once. */
export function TotpSecret({ totp }: { totp: Totp }) {
  const t = useT();
  const [picture, setPicture] = useState<string | null>(null);
  const { uri, secret } = totp;
  useEffect(() => {
    if (!uri) return;
    let gone = false;
    import('qrcode')
      .then(({ toString: draw }) =>
        draw(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
      )
      .then(
        (svg) => !gone && setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [uri]);
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
