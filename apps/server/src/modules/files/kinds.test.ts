import { describe, expect, it } from 'vitest';
import { kindOf } from './kinds.ts';
import { textOf } from './plain-text.ts';
import {
  gif,
  m4a,
  mov,
  mp3,
  mp4,
  ogg,
  pdf,
  photograph,
  png,
  webm,
  webp,
} from './testing/samples.ts';
import { docxOf, zipOf } from './testing/zip.ts';

const compound = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('WordDocument', 'utf16le'),
    Buffer.from(name, 'utf16le'),
  ]);

describe('what a file is, by its content', () => {
  it.each([
    ['jpg', photograph],
    ['png', () => png()],
    ['webp', webp],
    ['gif', gif],
    ['pdf', async () => pdf],
    ['docx', async () => docxOf(['Salom'])],
    ['xlsx', async () => zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }])],
    ['doc', async () => compound('')],
    ['txt', async () => Buffer.from('Mahallamizda suv yoʻq.\r\n\tUch kun boʻldi.')],
    ['ogg', async () => ogg],
    ['mp3', async () => mp3],
    ['m4a', async () => m4a],
    ['mp4', async () => mp4],
    ['mov', async () => mov],
    ['webm', async () => webm],
  ] as const)('%s', async (extension, sample) => {
    expect(kindOf(await sample())?.extension).toBe(extension);
  });

  it.each([
    ['a page', '<!DOCTYPE html><html><body>salom</body></html>'],
    ['a page after spaces', '  \n<html><script>alert(1)</script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a drawing as XML', '<?xml version="1.0"?><svg/>'],
    ['a script within a text', 'Salom <script>alert(1)</script> dunyo, salom'],
    ['a shell script', '#!/bin/sh\nrm -rf /\n'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1')],
    ['an archive', zipOf([{ name: 'a.exe', content: 'x' }])],
    ['a gzip', Buffer.from('1f8b0800000000000000', 'hex')],
    ['a video without a picture', Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2', 'latin1')],
    ['HEIC without a picture', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heic', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(100)],
    ['a Word document with macros', compound('_VBA_PROJECT')],
    ['an old table', compound('Workbook')],
  ])('not %s', (_, content) => {
    expect(kindOf(Buffer.from(content))).toBeNull();
  });

  it('takes no file that is two at once', () => {
    const archive = zipOf([{ name: 'a.html', content: '<script>alert(1)</script>' }]);
    expect(kindOf(Buffer.concat([pdf, archive]))).toBeNull();
    expect(kindOf(Buffer.concat([Buffer.from('<html>'), pdf]))).toBeNull();
    expect(kindOf(Buffer.concat([mp4, archive]))).toBeNull();
    expect(kindOf(Buffer.concat([mp4, Buffer.from('<script>alert(1)</script>')]))).toBeNull();
    expect(kindOf(Buffer.concat([webm, archive]))).toBeNull();
  });

  it('reads a text in the letters of older programs', () => {
    // "Сув йўқ." has letters that Windows-1251 lacks; "Нет воды." has none.
    const written = Buffer.from([0xcd, 0xe5, 0xf2, 0x20, 0xe2, 0xee, 0xe4, 0xfb, 0x2e]);
    expect(textOf(written)).toBe('Нет воды.');
    expect(kindOf(written)?.extension).toBe('txt');
    expect(textOf(Buffer.from([0xe1, 0x80, 0x99, 0xff, 0xfe, 0xa4, 0xa4, 0xa4]))).toBeNull();
  });
});
