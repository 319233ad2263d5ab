'use client';
import { ExternalLink } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useQrCode } from './use-qr-code.ts';

/** The link to the bot: to press here, or to scan with the phone that has Telegram. */
export function TelegramOpen({ url }: { url: string }) {
  const t = useT();
  const picture = useQrCode(url);
  return (
    <div role="status" className="grid justify-items-start gap-[8px]">
      <p className="text-text-2">{t('telegram.link.how')}</p>
      <a
        className="button"
        data-look="primary"
        data-size="m"
        href={url}
        target="_blank"
        rel="noreferrer"
      >
        <ExternalLink className="icon-s" aria-hidden="true" />
        <span>{t('telegram.link.open')}</span>
      </a>
      <p className="setting-note">{t('telegram.link.scan')}</p>
      <div className="totp-secret">
        {picture ? (
          // biome-ignore lint/performance/noImgElement: drawn here, nothing to load or resize
          <img src={picture} alt={t('telegram.link.qr')} width={196} height={196} />
        ) : (
          <span className="totp-blank" aria-hidden="true" />
        )}
      </div>
    </div>
  );
}
