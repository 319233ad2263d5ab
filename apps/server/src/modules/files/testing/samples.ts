import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { checksum } from './zip.ts';

/** Files of each kind that is taken, as small as they come. */
const picture = (width = 640, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7a5c' } });

/** A photograph as a phone takes it: lying on its side, with the place where it was taken. */
export function photograph(): Promise<Buffer> {
  return picture()
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telefon', Model: 'Sinov 7' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '40/1 7/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '65/1 22/1 40/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export const png = (width?: number, height?: number): Promise<Buffer> =>
  picture(width, height).png().toBuffer();
export const webp = (): Promise<Buffer> => picture().webp().toBuffer();
export const gif = (): Promise<Buffer> => picture(20, 20).gif().toBuffer();

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

export const ogg = Buffer.concat([
  Buffer.from('OggS\0\x02', 'latin1'),
  Buffer.alloc(22),
  Buffer.from('OpusHead\x01\x01', 'latin1'),
  Buffer.alloc(40),
]);
export const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(400)]);
export const m4a = Buffer.concat([
  Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom', 'latin1'),
  Buffer.alloc(40),
]);

/** The header of a PNG that says it is this large, and nothing of its pixels. */
export function hugePng(edge: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(checksum(body));
    return Buffer.concat([head, body, tail]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(edge, 0);
  size.writeUInt32BE(edge, 4);
  size.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const box = (name: string, content: string | Buffer = '') => {
  const body = Buffer.from(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const film = (brand: string) =>
  Buffer.concat([
    box('ftyp', `${brand}\0\0\0\0${brand}`),
    box('mdat', Buffer.alloc(64)),
    box('moov', Buffer.alloc(16)),
  ]);
export const mp4 = film('isom');
export const mov = film('qt  ');
export const webm = Buffer.concat([
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
  Buffer.alloc(64),
]);
