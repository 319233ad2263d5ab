import { Bytes } from '../../http/bytes.ts';

/** First and last byte that are asked for; null for a range that lies outside of the file. */
function spanOf(range: string, size: number): { first: number; last: number } | null | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim());
  if (!asked) return undefined;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last && first < size ? { first, last } : null;
}

/**
 * A recording or video as players ask for it: whole, or one part of it (RFC 9110, 14). Without parts
 * some browsers play nothing at all.
 */
export function partOf(
  whole: Buffer,
  range: string | undefined,
  headers: Record<string, string>,
): Bytes {
  const all = { ...headers, 'accept-ranges': 'bytes' };
  const span = range === undefined ? undefined : spanOf(range, whole.length);
  if (span === undefined) return new Bytes(whole, all);
  if (span === null) {
    const none = { ...all, 'content-length': '0', 'content-range': `bytes */${whole.length}` };
    return new Bytes(Buffer.alloc(0), none, 416);
  }
  const { first, last } = span;
  const part = whole.subarray(first, last + 1);
  const partial = {
    ...all,
    'content-length': String(part.length),
    'content-range': `bytes ${first}-${last}/${whole.length}`,
  };
  return new Bytes(part, partial, 206);
}
