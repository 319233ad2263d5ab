import sharp from 'sharp';

/** 48 megapixels are the most that telephones take; in memory each pixel is four bytes, twice. */
const mostPixels = 50_000_000;
/** It is drawn anew for keeping: this step should cost nothing that is seen. */
const quality = 94;

/**
 * The picture of a HEIC file as JPEG, upright and without EXIF. To be called in a thread of its own:
 * libheif’s decoder (LGPL-3.0, as it is published, loaded when it is first needed) does not yield.
 *
 * @throws Error for what is none, is broken, or has more pixels than we draw
 */
export async function heicAsJpeg(bytes: Buffer): Promise<Buffer> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((one) => one.is_primary()) ?? images[0];
  if (!image) throw new Error('no picture');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > mostPixels) throw new Error('too many pixels');
  const room = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const drawn = await new Promise<typeof room | null>((resolve) => {
    image.display(room, resolve);
  });
  if (!drawn) throw new Error('a broken picture');
  return sharp(drawn.data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer();
}
