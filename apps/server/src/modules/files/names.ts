import { wellFormed } from '../../http/text.ts';

const longest = 120;
/** What no file system, header or reader should meet: control and direction marks, path signs, quotes (also as browsers write them). */
const unwelcome = /(?:[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]|%22|%0[AD])+/gu;

/**
 * A name as it is kept: its last part, without what could lead a path or a reader astray, ending as
 * its content demands whatever it said before.
 */
export function safeName(raw: string, extension: string): string {
  const last = wellFormed(raw).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(unwelcome, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  // A telephone's HEIC is kept as JPEG.
  const alike = extension === 'jpg' ? /\.(?:jpe?g|hei[cf])$/i : new RegExp(`\\.${extension}$`, 'i');
  const stem = [...plain.replace(alike, '')].slice(0, longest).join('').trim();
  return `${stem || 'file'}.${extension}`;
}

/** `name.pdf` for `name.docx` where something else was made of it. */
export function renamed(name: string, extension: string): string {
  return `${name.replace(/\.[a-z0-9]+$/, '')}.${extension}`;
}

/** The header by which a browser shows or keeps a file (RFC 6266): a plain name for old ones, then the real one. */
export function contentDisposition(way: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|[%"\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
