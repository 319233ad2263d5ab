const ascii = (bytes: Buffer, start: number, end: number) => bytes.toString('latin1', start, end);

/** Major brands of MP4 files as cameras and phones write them (ISO/IEC 14496-12). */
const mp4Brands = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|3gp[4-9]|dash)$/;

/**
 * The names of a file's outermost boxes (ISO/IEC 14496-12); null where they do not fill it to its last
 * byte, which is how something else would hang on behind.
 */
function boxesOf(bytes: Buffer): string[] | null {
  const names: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return null;
    const short = bytes.readUInt32BE(at);
    if (short === 1 && at + 16 > bytes.length) return null;
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    names.push(ascii(bytes, at + 4, at + 8));
    // 0: to the end of the file.
    if (size === 0) return names;
    if (size < 8 || at + size > bytes.length) return null;
    at += size;
  }
  return names;
}

/** A Matroska file that says of itself that it is WebM, within the first bytes of its header. */
function isWebm(bytes: Buffer): boolean {
  return (
    bytes.readUInt32BE(0) === 0x1a45dfa3 &&
    bytes.subarray(0, 64).includes('\x42\x82\x84webm', 0, 'latin1')
  );
}

/** A still picture of a telephone (ISO/IEC 23008-12): HEVC, named as such or in the general way. */
export function isHeic(bytes: Buffer): boolean {
  if (ascii(bytes, 4, 8) !== 'ftyp' || !/^(?:heic|heix|mif1)$/.test(ascii(bytes, 8, 12))) {
    return false;
  }
  const boxes = boxesOf(bytes);
  return Boolean(boxes?.includes('meta') && boxes.includes('mdat'));
}

/** Which kind of video a file is; null for what is none that browsers show. At least 12 bytes. */
export function videoOf(bytes: Buffer): 'mp4' | 'webm' | 'mov' | null {
  if (isWebm(bytes)) return 'webm';
  if (ascii(bytes, 4, 8) !== 'ftyp') return null;
  const brand = ascii(bytes, 8, 12);
  const isMov = brand === 'qt  ';
  if (!isMov && !mp4Brands.test(brand)) return null;
  const boxes = boxesOf(bytes);
  if (!boxes?.includes('moov') || !boxes.includes('mdat')) return null;
  return isMov ? 'mov' : 'mp4';
}
