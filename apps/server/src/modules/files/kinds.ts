import { looksLikeText } from './plain-text.ts';
import { isHeic, videoOf } from './video.ts';

/** What a file is, by its content alone. */
export interface Kind {
  /** Media type under which it is kept and given out. */
  type: string;
  /** How its name ends. */
  extension: string;
  family: 'image' | 'pdf' | 'archive' | 'compound' | 'text' | 'audio' | 'video';
}

const kinds = {
  jpeg: { type: 'image/jpeg', extension: 'jpg', family: 'image' },
  png: { type: 'image/png', extension: 'png', family: 'image' },
  webp: { type: 'image/webp', extension: 'webp', family: 'image' },
  gif: { type: 'image/gif', extension: 'gif', family: 'image' },
  heic: { type: 'image/heic', extension: 'heic', family: 'image' },
  pdf: { type: 'application/pdf', extension: 'pdf', family: 'pdf' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    family: 'archive',
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    family: 'archive',
  },
  doc: { type: 'application/msword', extension: 'doc', family: 'compound' },
  txt: { type: 'text/plain', extension: 'txt', family: 'text' },
  ogg: { type: 'audio/ogg', extension: 'ogg', family: 'audio' },
  mp3: { type: 'audio/mpeg', extension: 'mp3', family: 'audio' },
  m4a: { type: 'audio/mp4', extension: 'm4a', family: 'audio' },
  mp4: { type: 'video/mp4', extension: 'mp4', family: 'video' },
  webm: { type: 'video/webm', extension: 'webm', family: 'video' },
  mov: { type: 'video/quicktime', extension: 'mov', family: 'video' },
} as const satisfies Record<string, Kind>;

export const { jpeg, png, webp, heic, docx, doc } = kinds;

const ascii = (bytes: Buffer, start: number, end: number) => bytes.toString('latin1', start, end);

/** An MPEG audio frame of layer III, as its four bytes of header say. */
function isMp3Frame(bytes: Buffer, at: number): boolean {
  const [sync = 0, flags = 0, rates = 0] = bytes.subarray(at, at + 3);
  const layer = (flags >> 1) & 3;
  const version = (flags >> 3) & 3;
  return (
    sync === 0xff &&
    (flags & 0xe0) === 0xe0 &&
    layer === 1 &&
    version !== 1 &&
    rates >> 4 !== 15 &&
    ((rates >> 2) & 3) !== 3
  );
}

function isMp3(bytes: Buffer): boolean {
  if (ascii(bytes, 0, 3) !== 'ID3') return isMp3Frame(bytes, 0);
  const size = [...bytes.subarray(6, 10)].reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0);
  return isMp3Frame(bytes, 10 + size);
}

/** Where a ZIP's list of contents ends: a file that ends so is one, whatever it begins with. */
const archiveEnd = Buffer.from('PK\x05\x06', 'latin1');

/** Whether the last bytes are a ZIP's: a comment of up to 64 KB may stand behind the list. */
function endsAsArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 22 - 0xffff);
  for (
    let at = bytes.lastIndexOf(archiveEnd);
    at >= from;
    at = bytes.lastIndexOf(archiveEnd, at - 1)
  ) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return true;
    if (at === 0) return false;
  }
  return false;
}

/** A PDF that is nothing else: it begins with its mark and ends with its end. */
function isPdf(bytes: Buffer): boolean {
  if (ascii(bytes, 0, 5) !== '%PDF-') return false;
  const tail = ascii(bytes, Math.max(0, bytes.length - 1024), bytes.length);
  return tail.includes('%%EOF') && !endsAsArchive(bytes);
}

const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const utf16 = (name: string) => Buffer.from(name, 'utf16le');

/** A Word document of before 2007, without macros: the names in its directory say which it is. */
function isDoc(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(compoundMark)) return false;
  if (!bytes.includes(utf16('WordDocument'))) return false;
  return !['_VBA_PROJECT', 'Macros', 'Workbook', 'PowerPoint Document'].some((name) =>
    bytes.includes(utf16(name)),
  );
}

/** By the marks at the beginning; what is within an archive is for its own check. */
function byMark(bytes: Buffer): Kind | null {
  if (bytes.readUIntBE(0, 3) === 0xffd8ff) return kinds.jpeg;
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return kinds.png;
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return kinds.webp;
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return kinds.gif;
  if (isPdf(bytes)) return kinds.pdf;
  if (ascii(bytes, 0, 4) === 'PK\x03\x04') {
    // The entries of an office document are named in the clear; the check reads them properly.
    if (bytes.includes('word/document.xml')) return kinds.docx;
    return bytes.includes('xl/workbook.xml') ? kinds.xlsx : null;
  }
  if (isDoc(bytes)) return kinds.doc;
  if (ascii(bytes, 0, 4) === 'OggS' && bytes.subarray(0, 128).includes('OpusHead'))
    return kinds.ogg;
  if (ascii(bytes, 4, 8) === 'ftyp' && /^M4A /.test(ascii(bytes, 8, 12))) return kinds.m4a;
  if (isHeic(bytes) && !endsAsArchive(bytes)) return kinds.heic;
  const video = endsAsArchive(bytes) ? null : videoOf(bytes);
  if (video) return kinds[video];
  return isMp3(bytes) ? kinds.mp3 : null;
}

/**
 * What a file is, by its content: never by its name or by what its sender says. Null for everything
 * that we do not take: pages, scripts, vector graphics, programs, archives.
 */
export function kindOf(bytes: Buffer): Kind | null {
  if (bytes.length < 12) return looksLikeText(bytes) ? kinds.txt : null;
  return byMark(bytes) ?? (looksLikeText(bytes) ? kinds.txt : null);
}
