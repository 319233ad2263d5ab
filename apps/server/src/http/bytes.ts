import type { Readable } from 'node:stream';

/** What a route answers whose endpoint is `binary`: bytes, with the headers that say what they are. */
export class Bytes {
  readonly body: Buffer | Readable;
  readonly headers: Readonly<Record<string, string>>;
  constructor(body: Buffer | Readable, headers: Readonly<Record<string, string>>) {
    this.body = body;
    this.headers = headers;
  }
}
