import { headers } from 'next/headers';

/**
 * Runs in the page. Our letters (50 KB) are asked for when everything else is there: a page is read in
 * the system's until then. Where they came once the browser has kept them, so they are used at once.
 */
const script = `(() => {
const root = document.documentElement;
const use = () => {
root.dataset.face = 'own';
return document.fonts.ready;
};
let known = null;
try {
known = localStorage.getItem('face');
} catch {}
if (known) use();
else addEventListener('load', () => setTimeout(() => use().then(() => {
try {
localStorage.setItem('face', 'own');
} catch {}
}), 500));
})()`;

/** Chooses when a citizen's page is shown in our own letters (see `styles/portal/face.css`). */
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
