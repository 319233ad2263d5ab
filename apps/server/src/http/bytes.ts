import type { Readable } from 'node:stream';

type BytesStatus = 200 | 201 | 206 | 404 | 416;

/** What a route answers whose endpoint is `binary`: bytes, with the headers that say what they are. */
export class Bytes {
  readonly body: Buffer | Readable;
  readonly headers: Readonly<Record<string, string>>;
  /** 206 for a part of them, 416 where there is no such part; 201 and 404 where the bytes say so. */
  readonly status: BytesStatus;
  constructor(
    body: Buffer | Readable,
    headers: Readonly<Record<string, string>>,
    status: BytesStatus = 200,
  ) {
    this.body = body;
    this.headers = headers;
    this.status = status;
  }
}
