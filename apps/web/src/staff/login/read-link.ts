import { codeOf } from '../../foundation/api/problem.ts';
import { publicClient } from '../../foundation/api/server.ts';
import type { ShownLink } from './link-screen.tsx';

/** What a link opens; null for one that opens nothing any more. */
export async function readLink(token: string): Promise<ShownLink | null> {
  try {
    return await (await publicClient()).invitation({ params: { token } });
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
