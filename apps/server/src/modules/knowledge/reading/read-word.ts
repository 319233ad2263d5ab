import type { StructuredDocument } from '@civicconnect/contract';
import { checkArchive, HostileArchive } from '../../files/archive.ts';
import { Unreadable } from './blocks.ts';
import { readHtml } from './read-html.ts';

/** @throws Unreadable `damaged`, `hostile`, `no_text`, `too_long` */
export async function readWord(bytes: Buffer): Promise<StructuredDocument> {
  try {
    const names = checkArchive(bytes);
    if (!names.has('word/document.xml')) throw new Unreadable('damaged');
  } catch (error) {
    if (error instanceof HostileArchive) throw new Unreadable('hostile');
    throw new Unreadable('damaged');
  }
  const { default: mammoth } = await import('mammoth');
  const ignored = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: ignored });
  return readHtml(value);
}
