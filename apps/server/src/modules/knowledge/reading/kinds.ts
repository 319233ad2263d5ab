import { kindOf } from '../../files/kinds.ts';
import { textOf } from '../../files/plain-text.ts';

/** The formats that are read, by their media type. */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  markdown: 'text/markdown',
  json: 'application/json',
  text: 'text/plain',
} as const;
export type DocumentFormat = keyof typeof documentTypes;

const isDocumentFormat = (name: string): name is DocumentFormat => name in documentTypes;

export function formatOfType(type: string): DocumentFormat | null {
  const found = Object.entries(documentTypes).find(([, known]) => known === type);
  return found && isDocumentFormat(found[0]) ? found[0] : null;
}

const endings: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
};

/** An office file under a password: a compound file that holds the real one, enciphered. */
export function isLockedOffice(bytes: Buffer): boolean {
  const isCompound = bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  return isCompound && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/**
 * What a file is, by its content; of texts, which all look alike, the name decides. Null for what is
 * not read. A file that begins as a known format and is broken is still of that format.
 */
export function formatOf(bytes: Buffer, name: string): DocumentFormat | null {
  const begins = bytes.toString('latin1', 0, 5);
  if (begins === '%PDF-') return 'pdf';
  if (kindOf(bytes)?.type === documentTypes.docx || isLockedOffice(bytes)) return 'docx';
  if (begins.startsWith('PK\x03\x04')) return /\.docx$/i.test(name) ? 'docx' : null;
  const text = textOf(bytes);
  if (text === null || text.trim() === '') return null;
  if (/^\ufeff?\s*<(?:!doctype\s+html|html[\s>])/i.test(text)) return 'html';
  return endings[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'text';
}
