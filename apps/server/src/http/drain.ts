import type { Readable } from 'node:stream';

const mostBytes = 32 * 1024 * 1024;
const mostMs = 30_000;

/**
 * Reads to nowhere what is still being sent while its refusal is answered: who is cut off while sending
 * sees a lost connection instead of the reason. The connection has to stay open meanwhile, so the answer
 * must not carry `connection: close`. Bounded: whoever sends on and on is cut off.
 */
export function drain(body: Readable): void {
  if (body.destroyed || body.readableEnded) return;
  const cut = setTimeout(() => body.destroy(), mostMs).unref();
  let passed = 0;
  body.on('data', (chunk: Buffer) => {
    passed += chunk.length;
    if (passed > mostBytes) body.destroy();
  });
  for (const end of ['end', 'error', 'close']) body.once(end, () => clearTimeout(cut));
  body.resume();
}
