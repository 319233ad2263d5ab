import { publicClient, readMe } from '../../foundation/api/server.ts';

/**
 * The colour of a staff page: that of the reader's organization, and of the installation's own before
 * anybody has logged in.
 */
export async function readDeskAccent(): Promise<string | null> {
  try {
    const me = await readMe('staff');
    if (me) return me.organization.accent;
    const client = await publicClient();
    return (await client.organization({ params: { organization: '-' } })).accent;
  } catch {
    // No page fails for its colour: it says itself, in the desk's own words, what it could not read.
    return null;
  }
}
