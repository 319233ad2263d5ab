import { deflateRawSync } from 'node:zlib';

/** One part of an archive; `claims` is a size that its list gives instead of the true one. */
export interface Part {
  name: string;
  content: string | Buffer;
  claims?: number;
}

function headOf(
  part: Part,
  packed: Buffer,
  size: number,
  crc: number,
  offset: number | null,
): Buffer {
  const name = Buffer.from(part.name);
  const inList = offset !== null;
  const head = Buffer.alloc(inList ? 46 : 30);
  const shift = inList ? 2 : 0;
  head.writeUInt32LE(inList ? 0x02014b50 : 0x04034b50, 0);
  head.writeUInt16LE(20, 4 + shift);
  head.writeUInt16LE(8, 8 + shift);
  head.writeUInt32LE(crc, 14 + shift);
  head.writeUInt32LE(packed.length, 18 + shift);
  head.writeUInt32LE(part.claims ?? size, 22 + shift);
  head.writeUInt16LE(name.length, 26 + shift);
  if (inList) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

/** A ZIP as programs write it, small enough to be read here. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const crc = checksum(content);
    const body = Buffer.concat([headOf(part, packed, content.length, crc, null), packed]);
    list.push(headOf(part, packed, content.length, crc, offset));
    bodies.push(body);
    offset += body.length;
  }
  const contents = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, contents, end]);
}

/** CRC-32 by its definition. */
export function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** A Word document of these paragraphs, with further parts. */
export function docxOf(paragraphs: readonly string[], more: readonly Part[] = []): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipOf([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: document },
    ...more,
  ]);
}
