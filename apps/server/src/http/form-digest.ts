import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';

/** What a form with files says, known once it was read: by it a repeat is told from another form. */
export interface FormDigest {
  /** The form: to be read in place of the one that came. */
  readonly body: Readable;
  /** Null until it was read to its end. */
  known(): string | null;
  /** Reads what is left of it, to nowhere. Null where it broke off, or is larger than any that is taken. */
  read(): Promise<string | null>;
}

/** No form that is taken is larger. */
const mostBytes = 1024 * 1024 * 1024;

/**
 * A hash of the form as it passes. The boundary, which every sending makes anew, does not count: the same
 * files and fields sent again have the same hash.
 */
export function formDigest(from: Readable, contentType: string): FormDigest {
  const boundary = Buffer.from(/boundary="?([^";]{1,100})/i.exec(contentType)?.[1] ?? '\0');
  const hash = createHash('sha256');
  let rest = Buffer.alloc(0);
  let said: string | null = null;

  function take(chunk: Buffer): void {
    const seen = Buffer.concat([rest, chunk]);
    let begin = 0;
    for (let at = seen.indexOf(boundary); at >= 0; at = seen.indexOf(boundary, begin)) {
      hash.update(seen.subarray(begin, at)).update('\0');
      begin = at + boundary.length;
    }
    // The beginning of a boundary may be what the next piece goes on with.
    const sure = Math.max(begin, seen.length - boundary.length + 1);
    hash.update(seen.subarray(begin, sure));
    rest = seen.subarray(sure);
  }

  const body = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      take(chunk);
      done(null, chunk);
    },
    flush(done) {
      said = hash.update(rest).digest('base64url');
      done();
    },
  });
  // Whoever reads the form hears of what breaks it.
  pipeline(from, body, () => undefined);
  return {
    body,
    known: () => said,
    async read() {
      let passed = 0;
      for await (const piece of body) {
        passed += (piece as Buffer).length;
        if (passed > mostBytes) break;
      }
      return said;
    },
  };
}
