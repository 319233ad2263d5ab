import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door before a server that can be shut, with everyone thrown out, and opened again. */
export interface Door {
  /** The server's address, through the door. */
  url: string;
  shut(): void;
  open(): void;
  /** Whether somebody knocked since it was shut. */
  isReached(): boolean;
  close(): Promise<void>;
}

/** Stands before whatever listens at the host and port of `url`. */
export async function openDoor(url: string): Promise<Door> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let shut = false;
  let knocked = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((inside) => {
    keep(inside);
    if (shut) {
      knocked = true;
      inside.destroy();
      return;
    }
    const outside = connect(Number(target.port), target.hostname);
    keep(outside);
    inside.pipe(outside).pipe(inside);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  address.port = String((server.address() as AddressInfo).port);
  const throwOut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: address.href,
    shut() {
      shut = true;
      knocked = false;
      throwOut();
    },
    open() {
      shut = false;
    },
    isReached: () => knocked,
    async close() {
      throwOut();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
