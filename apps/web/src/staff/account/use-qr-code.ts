import { useEffect, useState } from 'react';

/** A text as a QR code: a data address of an SVG; null until it is drawn, or where it cannot be. */
export function useQrCode(text: string | null | undefined): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (!text) return;
    let gone = false;
    import('qrcode')
      .then(({ toString: draw }) =>
        draw(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
      )
      .then(
        (svg) => !gone && setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [text]);
  return picture;
}
