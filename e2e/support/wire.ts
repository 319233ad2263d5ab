import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { productUrl } from './product.ts';

/** A wire between a browser and the product that can be cut. */
export interface Wire {
  /** The address at the browser's end. */
  url: string;
  /** Ends every connection and accepts no others. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

export async function layWire(): Promise<Wire> {
  const { hostname, port } = new URL(productUrl());
  const ends = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      // The other end goes with it, whatever the reason.
      end.on('error', () => other.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cutAll = () => {
    for (const end of ends) end.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      cutAll();
    },
    restore() {
      isCut = false;
    },
    async close() {
      server.close();
      cutAll();
      await once(server, 'close');
    },
  };
}
