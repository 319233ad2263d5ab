import type { Readable } from 'node:stream';

/** What a route answers whose endpoint is `binary`: bytes, with the headers that say what they are. */
export class Bytes {
  readonly body: Buffer | Readable;
  readonly headers: Readonly<Record<string, string>>;
  /** 206 for a part of them, 416 where there is no such part. */
  readonly status: 200 | 206 | 416;
  constructor(
    body: Buffer | Readable,
    headers: Readonly<Record<string, string>>,
    status: 200 | 206 | 416 = 200,
  ) {
    this.body = body;
    this.headers = headers;
    this.status = status;
  }
}
