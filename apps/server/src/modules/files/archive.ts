import { inflateRawSync } from 'node:zlib';

/** Most parts of an office document. */
const mostEntries = 2000;
/** Most bytes of all parts together, unpacked. */
const mostBytes = 100 * 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  at: number;
}

/** An archive that cannot be read. */
class BadArchive extends Error {
  override readonly name: string = 'BadArchive';
}

/** An archive that is not what it says, brings what runs, or is more than we unpack. */
export class HostileArchive extends BadArchive {
  override readonly name = 'HostileArchive';
}

/** The list of contents, which must end exactly where the file does. Zip64 has no place below 10 MB. */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) {
    throw new BadArchive('no list of contents at the end');
  }
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > mostEntries) throw new HostileArchive('too many entries');
  const entries: Entry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new BadArchive('a broken list');
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const [name = 0, extra = 0, comment = 0] = lengths;
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpack(bytes: Buffer, entry: Entry, left: number): Buffer {
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== 0x04034b50) {
    throw new BadArchive('an entry that is not there');
  }
  const from =
    entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  if (entry.size > left) throw new HostileArchive('too large');
  if (from + entry.packed > bytes.length) throw new BadArchive('an entry that ends too early');
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new BadArchive('an unknown method');
  // The list may lie about sizes: unpacking itself stops at what was promised.
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const isMore = error instanceof RangeError;
    throw isMore ? new HostileArchive('more than promised') : new BadArchive('cannot be unpacked');
  }
}

/**
 * Unpacks every part once, within bounds, and gives the names. To be called in a thread of its own:
 * a hundred megabytes take their time.
 *
 * @throws an error for anything that would be a danger to whoever opens it
 */
export function checkArchive(bytes: Buffer): ReadonlySet<string> {
  const entries = entriesOf(bytes);
  const names = new Set<string>();
  let left = mostBytes;
  for (const entry of entries) {
    if (names.has(entry.name)) throw new HostileArchive('a name twice');
    if (/^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(entry.name))
      throw new HostileArchive('a name that leads out');
    names.add(entry.name);
    const part = unpack(bytes, entry, left);
    if (part.length !== entry.size) throw new HostileArchive('another size than promised');
    left -= part.length;
    if (entry.name === '[Content_Types].xml' && /macroEnabled/i.test(part.toString('latin1'))) {
      throw new HostileArchive('macros');
    }
  }
  if ([...names].some((name) => /vbaProject\.bin$|^.*\/activeX\//i.test(name))) {
    throw new HostileArchive('macros');
  }
  return names;
}
