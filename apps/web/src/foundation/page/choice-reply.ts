import { safePath } from './safe-path.ts';

/** Stores a visitor's choice for a year and sends them back to where they were. */
export function choiceReply(back: string | null, name: string, value: string | null): Response {
  const cookie = value
    ? `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`
    : `${name}=; Path=/; Max-Age=0; SameSite=Lax`;
  return new Response(null, {
    status: 303,
    headers: { location: safePath(back), 'set-cookie': cookie, 'cache-control': 'no-store' },
  });
}
