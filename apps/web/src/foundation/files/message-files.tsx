'use client';
import type { Attachment } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n/browser';
import { Download, FileAudio, FileSpreadsheet, FileText, FileVideo, ImageOff } from 'lucide-react';
import { Fragment, type MouseEvent, useMemo, useState } from 'react';
import { useT } from '../i18n/provider.tsx';
import { DocumentText } from './document-text.tsx';
import { FileImage } from './file-image.tsx';
import { kindOfType } from './file-kinds.ts';
import { FilePlayer } from './file-player.tsx';
import { Lightbox } from './lightbox.tsx';
import {
  type AskAgain,
  type FreshFiles,
  useFreshFiles,
  type WithFiles,
} from './use-fresh-files.ts';

interface MessageFilesProps<T extends WithFiles> {
  message: T;
  ask: AskAgain<T>;
  /** Staff also get documents as text and images as PDF. */
  withVariants?: boolean;
}

const isPlayed = ({ type }: Attachment) => /^(?:audio|video)\//.test(type);
const isImage = ({ type }: Attachment) => kindOfType(type) === 'image';

/** The files of a message: pictures as a grid that opens large, the rest as rows. */
export function MessageFiles<T extends WithFiles>({
  message,
  ask,
  withVariants = false,
}: MessageFilesProps<T>) {
  const t = useT();
  const fresh = useFreshFiles(message, ask);
  const [shown, setShown] = useState<number | null>(null);
  const images = fresh.files.filter(isImage);
  const rest = fresh.files.filter((file) => !isImage(file));
  if (fresh.files.length === 0) return null;
  const open = (n: number) =>
    void fresh.renew().then(
      () => setShown(n),
      () => setShown(n),
    );
  return (
    <div className="message-files">
      {images.length > 0 && (
        <ul
          className="picture-grid"
          data-count={Math.min(images.length, 4)}
          aria-label={t('files.list')}
        >
          {images.map((image, n) => (
            <li key={image.id}>
              <Picture image={image} fresh={fresh} onOpen={() => open(n)} />
            </li>
          ))}
        </ul>
      )}
      {rest.map((file) => (
        <Fragment key={file.id}>
          {isPlayed(file) && <FilePlayer file={file} fresh={fresh} />}
          <FileRow file={file} fresh={fresh} withVariants={withVariants} />
        </Fragment>
      ))}
      {shown !== null && (
        <Lightbox
          images={images}
          first={shown}
          withPdf={withVariants}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

interface PictureProps {
  image: Attachment;
  fresh: FreshFiles;
  onOpen: () => void;
}

function Picture({ image, fresh, onOpen }: PictureProps) {
  const t = useT();
  const [broken, setBroken] = useState<string | null>(null);
  const src = image.variants.thumbnail ?? image.url;
  // Its address may have run out: a new one is another `src`, and another chance.
  const onError = () => {
    setBroken(src);
    fresh.renew().catch(() => undefined);
  };
  return (
    <button
      type="button"
      className="picture"
      aria-label={t('files.show', { name: image.name })}
      onClick={onOpen}
    >
      {broken === src ? (
        <span className="picture-broken">
          <ImageOff aria-hidden="true" />
          {t('files.broken')}
        </span>
      ) : (
        <FileImage
          src={src}
          alt=""
          loading="lazy"
          width={image.width ?? undefined}
          height={image.height ?? undefined}
          onError={onError}
        />
      )}
    </button>
  );
}

const icons = { audio: FileAudio, sheet: FileSpreadsheet, video: FileVideo } as const;

/** Follows a link once its address holds. */
function useDownload(fresh: FreshFiles, id: string) {
  return (event: MouseEvent) => {
    event.preventDefault();
    const name = event.currentTarget.getAttribute('download') ?? '';
    void fresh.renew().then((files) => {
      const link = document.createElement('a');
      link.href = files.find((file) => file.id === id)?.url ?? '';
      link.download = name;
      link.click();
    });
  };
}

interface FileRowProps {
  file: Attachment;
  fresh: FreshFiles;
  withVariants: boolean;
}

function FileRow({ file, fresh, withVariants }: FileRowProps) {
  const t = useT();
  const format = useMemo(() => formatter(t.locale, 'UTC'), [t.locale]);
  const download = useDownload(fresh, file.id);
  const [reading, setReading] = useState(false);
  const kind = kindOfType(file.type);
  const Icon = kind === 'audio' || kind === 'sheet' || kind === 'video' ? icons[kind] : FileText;
  return (
    <div className="file-row">
      <Icon aria-hidden="true" />
      <span className="file-words">
        <bdi className="file-name">{file.name}</bdi>
        <span className="file-meta">
          <bdi>{t(`files.kind.${kind}`)}</bdi> · <bdi>{format.fileSize(file.size)}</bdi>
          {withVariants && file.variants.text && (
            <>
              {' · '}
              <button type="button" className="file-link" onClick={() => setReading(true)}>
                {t('files.asText')}
              </button>
            </>
          )}
        </span>
      </span>
      <a
        className="upload-button"
        href={file.url}
        download={file.name}
        aria-label={t('files.download', { name: file.name })}
        onClick={download}
      >
        <Download aria-hidden="true" />
      </a>
      {reading && <DocumentText file={file} fresh={fresh} onClose={() => setReading(false)} />}
    </div>
  );
}
