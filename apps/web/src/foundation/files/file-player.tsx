'use client';
import type { Attachment } from '@civicconnect/contract';
import { useT } from '../i18n/provider.tsx';
import type { FreshFiles } from './use-fresh-files.ts';

interface FilePlayerProps {
  file: Attachment;
  fresh: FreshFiles;
}

/**
 * A recording or a video by the browser's own player: every key works, and nothing is fetched before it
 * is asked for. What people say and film has no captions.
 */
export function FilePlayer({ file, fresh }: FilePlayerProps) {
  const t = useT();
  const shown = {
    src: file.url,
    controls: true,
    'aria-label': t('files.play', { name: file.name }),
    // Its address may have run out: with a new one it can be started again.
    onError: () => void fresh.renew().catch(() => undefined),
  } as const;
  if (file.type.startsWith('video/')) {
    return <video className="file-video" preload="metadata" playsInline {...shown} />;
  }
  return <audio className="file-audio" preload="none" {...shown} />;
}
