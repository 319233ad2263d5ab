import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Notes length and SHA-256 (hex) of what passes. */
export function measuring(): { stream: Transform; sum(): { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, sum: () => ({ bytes, sha256: hash.digest('hex') }) };
}
