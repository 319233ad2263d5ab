import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkArchive } from './archive.ts';
import { BadDocument, openDocuments } from './document-thread.ts';
import { heicPicture } from './testing/heic.ts';
import { docxOf, zipOf } from './testing/zip.ts';

const documents = openDocuments();
const megabyte = 1024 * 1024;

describe('a document', () => {
  it('is read as text', async () => {
    const word = docxOf(['Mahallamizda suv yoʻq.', 'Иккинчи хатбоши.']);
    const text = String(await documents.work('docx-text', word));
    expect(text.trim().split(/\n+/)).toEqual(['Mahallamizda suv yoʻq.', 'Иккинчи хатбоши.']);
  });

  it('that is broken is refused, as text and as itself', async () => {
    const half = docxOf(['Salom']).subarray(0, 300);
    for (const task of ['check-docx', 'docx-text', 'doc-text', 'picture-pdf'] as const) {
      await expect(documents.work(task, half), task).rejects.toThrow(BadDocument);
    }
    await expect(documents.work('check-xlsx', docxOf(['Salom']))).rejects.toThrow(BadDocument);
  });

  it('gets no more time than there is', async () => {
    const hasty = openDocuments(1);
    await expect(hasty.work('docx-text', docxOf(['Salom']))).rejects.toThrow('longer than 1 ms');
  });
});

describe('a picture of a telephone that few programs can show', () => {
  it('becomes a JPEG without the place where it was taken', async () => {
    expect(heicPicture.includes('Telefon')).toBe(true);
    const picture = await documents.work('heic-jpeg', heicPicture);
    const { format, width, height, exif } = await sharp(picture).metadata();
    expect({ format, width, height, exif }).toEqual({
      format: 'jpeg',
      width: 64,
      height: 48,
      exif: undefined,
    });
    // Green on the left: a pixel in the middle of that half, in steps of sixteen.
    const left = sharp(picture).extract({ left: 16, top: 24, width: 1, height: 1 }).raw();
    expect([...(await left.toBuffer())].map((part) => Math.round(part / 16))).toEqual([4, 8, 6]);
  });

  it('is refused where it is broken, and where it takes too long', async () => {
    for (const broken of [heicPicture.subarray(0, 600), Buffer.from('ftypheic')]) {
      await expect(documents.work('heic-jpeg', broken)).rejects.toThrow(BadDocument);
    }
    await expect(openDocuments(1).work('heic-jpeg', heicPicture)).rejects.toThrow(BadDocument);
  });
});

describe('an archive behind a document', () => {
  it.each([
    ['macros', docxOf(['x'], [{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['controls that run', docxOf(['x'], [{ name: 'word/activeX/activeX1.bin', content: 'x' }])],
    [
      'a type with macros',
      zipOf([{ name: '[Content_Types].xml', content: 'x.document.macroEnabled.main+xml' }]),
    ],
    ['a name twice', docxOf(['x'], [{ name: 'word/document.xml', content: 'y' }])],
    ['a way out', docxOf(['x'], [{ name: '../../etc/cron.d/x', content: 'x' }])],
    ['a hundred and one megabytes', zipOf([{ name: 'a', content: Buffer.alloc(101 * megabyte) }])],
    [
      'a size that is a lie',
      zipOf([{ name: 'a', content: Buffer.alloc(50 * megabyte), claims: 1000 }]),
    ],
    [
      'too many parts',
      zipOf(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}`, content: '' }))),
    ],
    ['something behind its end', Buffer.concat([docxOf(['x']), Buffer.from('<script>')])],
    ['half of it', docxOf(['x']).subarray(0, 200)],
  ])('is refused for %s', (_, archive) => {
    expect(() => checkArchive(archive)).toThrow();
  });

  it('is let through as programs write it', () => {
    expect([...checkArchive(docxOf(['Salom']))]).toContain('word/document.xml');
  });
});
