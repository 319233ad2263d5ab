import sharp from 'sharp';
import { Refused } from '../../errors.ts';
import { jpeg, type Kind, png, webp } from './kinds.ts';

/** An image as it is kept: every pixel drawn anew, nothing else of the file is left. */
export interface MadeImage {
  kind: Kind;
  bytes: Buffer;
  thumbnail: Buffer;
  /** Pixels. */
  width: number;
  height: number;
}

/** More than any camera of a phone gives; 30,000 × 30,000 would be eleven times that. */
const mostPixels = 80_000_000;
/** Longest edge, in pixels. */
const edge = 2560;
const thumbnailEdge = 320;
const mostSeconds = 20;

// One image at a time takes one core, and nothing is kept for a second use.
sharp.concurrency(1);
sharp.cache(false);

/** The first frame of an image, upright; an animation is still from then on. */
export function opened(source: Buffer) {
  return sharp(source, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
  })
    .timeout({ seconds: mostSeconds })
    .autoOrient();
}

const within = (size: number) =>
  ({ width: size, height: size, fit: 'inside', withoutEnlargement: true }) as const;

async function redraw(source: Buffer, kind: Kind, mostBytes: number) {
  const image = opened(source).resize(within(edge));
  const asJpeg = () => image.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 82 });
  if (kind === jpeg)
    return { kind: jpeg, made: await asJpeg().toBuffer({ resolveWithObject: true }) };
  const kept = kind === webp ? image.clone().webp({ quality: 82 }) : image.clone().png();
  const made = await kept.toBuffer({ resolveWithObject: true });
  // A photograph saved as PNG may grow beyond what may be kept.
  if (made.data.length <= mostBytes) return { kind: kind === webp ? webp : png, made };
  return { kind: jpeg, made: await asJpeg().toBuffer({ resolveWithObject: true }) };
}

/**
 * Draws an image anew: upright, at most 2560 pixels wide or high, without EXIF (the place where it
 * was taken above all), comments or whatever else a file can carry; and its thumbnail.
 *
 * @throws Refused 415 `unsupported_type` for what cannot be drawn, or has more pixels than we draw
 */
export async function remakeImage(
  source: Buffer,
  kind: Kind,
  mostBytes: number,
): Promise<MadeImage> {
  try {
    const { kind: keptAs, made } = await redraw(source, kind, mostBytes);
    const small = opened(made.data).resize(within(thumbnailEdge)).webp({ quality: 72 });
    const { width, height } = made.info;
    return { kind: keptAs, bytes: made.data, thumbnail: await small.toBuffer(), width, height };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('unsupported_type');
  }
}

/** An image of ours as JPEG: what a PDF can hold. */
export function asJpeg(source: Buffer): Promise<Buffer> {
  return opened(source).flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer();
}
