import type { LogoTone } from '@civicconnect/contract';
import sharp from 'sharp';
import { Refused } from '../../errors.ts';
import { opened } from './images.ts';
import { png } from './kinds.ts';

/** A logo as it is kept: a PNG, drawn anew. */
export interface MadeLogo {
  bytes: Buffer;
  type: string;
  /** Pixels. */
  width: number;
  height: number;
  tone: LogoTone;
}

/** Twice what the largest header shows, for screens with fine pixels. */
const most = { width: 512, height: 192 };
/** Less than this many pixels either way is nothing anybody would know. */
const least = 16;

/** Luminance below and above which a mark is lost on a dark or a light surface. */
const darkest = 0.12;
const lightest = 0.45;
/** Share of see-through pixels from which the surface matters. */
const seeThrough = 0.02;

/** Linear light of an 8-bit channel (WCAG 2.2, relative luminance). */
const linear = (value: number) => {
  const part = value / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** What surface a picture needs: one without see-through pixels brings its own. */
async function toneOf(bytes: Buffer): Promise<LogoTone> {
  const { data } = await sharp(bytes)
    .resize(64, 64, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let light = 0;
  let weight = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    light += luminance * alpha;
    weight += alpha;
  }
  if (weight === 0) throw new Refused('unsupported_type');
  if (weight / (255 * (data.length / 4)) > 1 - seeThrough) return 'any';
  const mean = light / weight;
  if (mean < darkest) return 'dark';
  return mean > lightest ? 'light' : 'any';
}

/**
 * Draws a logo anew: upright, its empty margin cut off, within 512 × 192 pixels.
 *
 * @throws Refused 415 `unsupported_type` for what cannot be drawn, is empty or smaller than 16 pixels
 */
export async function remakeLogo(source: Buffer): Promise<MadeLogo> {
  try {
    const whole = await opened(source).png().toBuffer();
    // A picture of one colour has no margin to cut: it stays as it is.
    const trimmed = await sharp(whole)
      .trim({ threshold: 5 })
      .toBuffer()
      .catch(() => whole);
    const { data, info } = await sharp(trimmed)
      .resize({ ...most, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    if (width < least || height < least) throw new Refused('unsupported_type');
    return { bytes: data, type: png.type, width, height, tone: await toneOf(data) };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('unsupported_type');
  }
}
