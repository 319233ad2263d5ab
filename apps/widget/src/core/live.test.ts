import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Live } from './live.ts';
import { liveOver } from './live.ts';

// Browsers have one; Node.js has it from 22 on.
beforeEach(() => void vi.stubGlobal('WebSocket', WebSocket));

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  vi.unstubAllGlobals();
});

class Denied extends Error {
  readonly data = { status: 401 };
}

/** The real Socket.IO server, on a path and with the pings of one's own. */
async function start(options: { pingInterval?: number } = {}) {
  const http = createServer();
  const io = new Server(http, { path: '/ws', ...options });
  closing.push(() => io.close());
  io.use((socket, next) => {
    next(socket.handshake.auth.sessionKey === 'dead' ? new Denied('no') : undefined);
  });
  io.on('connection', (socket) => {
    socket.on('join_room', (payload, answer) => answer({ ok: true, ...payload }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { io, origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

function follow(origin: string, sessionKey = 'alive') {
  const listener = { online: vi.fn(), offline: vi.fn(), refused: vi.fn(), heard: vi.fn() };
  const live: Live = liveOver(origin, 'fa')(async () => ({ sessionKey }), listener);
  closing.push(live.close);
  return { live, listener };
}

it('says who it is, hears events and gets answers', async () => {
  const { io, origin } = await start();
  const { live, listener } = follow(origin);
  await vi.waitFor(() => expect(listener.online).toHaveBeenCalledOnce());
  const [socket] = await io.fetchSockets();
  expect(socket?.handshake.auth).toEqual({ sessionKey: 'alive', locale: 'fa' });
  io.emit('new_message', { text: 'a [bracket] and "quotes" \u2028 \u{1F600}' });
  await vi.waitFor(() => expect(listener.heard).toHaveBeenCalledOnce());
  expect(listener.heard).toHaveBeenCalledWith('new_message', {
    text: 'a [bracket] and "quotes" \u2028 \u{1F600}',
  });
  const both = [live.join('a', 1), live.join('b', 2)];
  expect(await Promise.all(both)).toEqual([
    { ok: true, sessionId: 'a', afterSeq: 1 },
    { ok: true, sessionId: 'b', afterSeq: 2 },
  ]);
});

it('is told when it is not let in', async () => {
  const { origin } = await start();
  const { listener } = follow(origin, 'dead');
  await vi.waitFor(() => expect(listener.refused).toHaveBeenCalled());
  expect(listener.online).not.toHaveBeenCalled();
});

it('answers pings, so that it stays', async () => {
  const { io, origin } = await start({ pingInterval: 40 });
  const { listener } = follow(origin);
  await vi.waitFor(() => expect(listener.online).toHaveBeenCalledOnce());
  const pongs = vi.fn();
  const [socket] = [...io.sockets.sockets.values()];
  socket?.conn.on('packet', ({ type }) => type === 'pong' && pongs());
  await vi.waitFor(() => expect(pongs.mock.calls.length).toBeGreaterThan(2));
  expect(listener.offline).not.toHaveBeenCalled();
});

it('comes back after the server cut it off', async () => {
  const { io, origin } = await start();
  const { live, listener } = follow(origin);
  await vi.waitFor(() => expect(listener.online).toHaveBeenCalledOnce());
  io.disconnectSockets(true);
  await vi.waitFor(() => expect(listener.offline).toHaveBeenCalledOnce());
  await expect(live.join('a', 0)).rejects.toThrow('no connection');
  live.hurry();
  await vi.waitFor(() => expect(listener.online).toHaveBeenCalledTimes(2));
});

it('once closed it stays away', async () => {
  const { io, origin } = await start();
  const { live, listener } = follow(origin);
  await vi.waitFor(() => expect(listener.online).toHaveBeenCalledOnce());
  live.close();
  await vi.waitFor(async () => expect(await io.fetchSockets()).toHaveLength(0));
  expect(listener.offline).not.toHaveBeenCalled();
});
