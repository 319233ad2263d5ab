/** What we use of `compression`. Its published types would bring those of a whole other server. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Packer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  function compression(options: { brotli: { params: Record<number, number> } }): Packer;
  export = compression;
}
