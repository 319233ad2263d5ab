'use client';
import type { Attachment } from '@civicconnect/contract';
import { ChevronLeft, ChevronRight, Download, FileDown, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '../i18n/provider.tsx';
import { FileImage } from './file-image.tsx';
import { useModal } from './use-modal.ts';

interface LightboxProps {
  images: readonly Attachment[];
  first: number;
  withPdf: boolean;
  onClose: () => void;
}

/** Pictures as large as the window: arrows turn them over, Esc closes, the focus goes back. */
export function Lightbox({ images, first, withPdf, onClose }: LightboxProps) {
  const t = useT();
  const [at, setAt] = useState(first);
  const dialog = useModal();
  const image = images[at];
  if (!image) return null;
  const turn = (by: number) => setAt((at + by + images.length) % images.length);
  const onKeyDown = (event: KeyboardEvent) => {
    // The page's own keys stay quiet while a picture stands above it.
    event.stopPropagation();
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      turn(event.key === forward ? 1 : -1);
    }
  };
  const many = images.length > 1;
  return createPortal(
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={image.name}
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <div className="lightbox-bar">
        <bdi className="lightbox-name">{image.name}</bdi>
        {many && <span>{t('files.place', { n: at + 1, total: images.length })}</span>}
        {withPdf && image.variants.pdf && (
          <a className="lightbox-button" href={image.variants.pdf} aria-label={t('files.asPdf')}>
            <FileDown aria-hidden="true" />
            <span>{t('files.asPdf')}</span>
          </a>
        )}
        <a
          className="lightbox-button"
          href={image.url}
          download={image.name}
          aria-label={t('files.download', { name: image.name })}
        >
          <Download aria-hidden="true" />
        </a>
        <button
          type="button"
          className="lightbox-button"
          aria-label={t('files.close')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <div className="lightbox-stage">
        <FileImage key={image.id} src={image.url} alt={image.name} />
        {many && (
          <>
            <button
              type="button"
              className="lightbox-button lightbox-turn"
              data-side="start"
              aria-label={t('files.previous')}
              onClick={() => turn(-1)}
            >
              <ChevronLeft className="flip" aria-hidden="true" />
            </button>
            <button
              type="button"
              className="lightbox-button lightbox-turn"
              data-side="end"
              aria-label={t('files.next')}
              onClick={() => turn(1)}
            >
              <ChevronRight className="flip" aria-hidden="true" />
            </button>
          </>
        )}
      </div>
    </dialog>,
    document.body,
  );
}
