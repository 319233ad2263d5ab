import { bytesForCitizen } from '../../foundation/api/server.ts';

const passed = ['content-type', 'content-disposition', 'retry-after'];

/** The archive of one's data as a plain link gets it: passed through as it is made, script or not. */
export async function exportReply(base: string): Promise<Response> {
  const made = await bytesForCitizen('/me/export');
  if (made === null || made.status === 401) {
    return new Response(null, { status: 303, headers: { location: `${base}/login` } });
  }
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of passed) {
    const value = made.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(made.body, { status: made.status, headers });
}
