import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { remakeImage } from './images.ts';
import { kindOf } from './kinds.ts';
import { gif, hugePng, photograph, png } from './testing/samples.ts';

const most = 10 * 1024 * 1024;

async function remade(source: Buffer) {
  const kind = kindOf(source);
  if (!kind) throw new Error('not an image');
  return remakeImage(source, kind, most);
}

describe('an image is drawn anew', () => {
  it('without the place where it was taken, and upright', async () => {
    const source = await photograph();
    const before = await sharp(source).metadata();
    expect(before.exif?.includes('Telefon')).toBe(true);
    expect(before.orientation).toBe(6);
    const { bytes, thumbnail, kind, width, height } = await remade(source);
    for (const image of [bytes, thumbnail]) {
      const after = await sharp(image).metadata();
      expect(after.exif).toBeUndefined();
      expect(after.xmp).toBeUndefined();
      expect(after.orientation ?? 1).toBe(1);
    }
    expect(bytes.includes('GPS')).toBe(false);
    expect({ type: kind.type, width, height }).toEqual({
      type: 'image/jpeg',
      width: 400,
      height: 640,
    });
  });

  it('at most 2560 pixels long, its thumbnail at most 320', async () => {
    const { bytes, thumbnail } = await remade(await png(5000, 1000));
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2560, height: 512 });
    expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 320, height: 64 });
  });

  it('without whatever was hung on behind it', async () => {
    const polyglot = Buffer.concat([await photograph(), Buffer.from('<script>alert(1)</script>')]);
    expect((await remade(polyglot)).bytes.includes('<script>')).toBe(false);
  });

  it('as a still picture where it moved', async () => {
    expect((await remade(await gif())).kind.type).toBe('image/png');
  });

  it('or not at all: too many pixels, half a file, a mark without a picture', {
    timeout: 60_000,
  }, async () => {
    const half = (await photograph()).subarray(0, 600);
    const mark = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(60)]);
    const huge = await png(10_000, 9_000);
    for (const source of [hugePng(30_000), huge, half, mark]) {
      await expect(remade(source)).rejects.toMatchObject({ code: 'unsupported_type' });
    }
  });
});
