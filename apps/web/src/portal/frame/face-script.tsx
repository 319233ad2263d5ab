import { headers } from 'next/headers';

/** Runs in the page, before its first paint. */
const script = `try {
if (localStorage.getItem('face')) document.documentElement.dataset.face = 'own';
} catch {}`;

/**
 * Shows a citizen's page in our own letters from the start where the browser has kept them; elsewhere
 * they come last (`OwnFace`).
 */
export async function FaceScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <script
      nonce={nonce}
      // The browser hides a nonce once it has read it: to React it is another one.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, with nothing of anybody's in them
      dangerouslySetInnerHTML={{ __html: script }}
    />
  );
}
