'use client';
import { UploadTray } from '../../foundation/files/upload-tray.tsx';
import { useDroppedFiles } from '../../foundation/files/use-dropped-files.ts';
import type { AttachedFiles } from '../../foundation/files/use-uploads.ts';
import { useT } from '../../foundation/i18n/provider.tsx';

/** Above the text: what is attached, and where to let go of what is held over the page. */
export function ComposerFiles({ files }: { files: AttachedFiles }) {
  const t = useT();
  const over = useDroppedFiles(files.add);
  return (
    <>
      {over && <p className="drop-hint">{t('files.drop')}</p>}
      <UploadTray files={files} />
    </>
  );
}
