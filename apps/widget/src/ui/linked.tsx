const address =
  /https?:\/\/[^\s<>"'\u00ab\u00bb\u2018-\u201f]*[^\s<>"'\u00ab\u00bb\u2018-\u201f.,;:!?)\]]/g;

/** Text as text; only web addresses in it can be followed. */
export function Linked({ text }: { text: string }) {
  const parts: (string | preact.JSX.Element)[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    parts.push(
      text.slice(at, index),
      <a href={found} target="_blank" rel="noopener noreferrer nofollow">
        {found}
      </a>,
    );
    at = index + found.length;
  }
  return (
    <span class="text" dir="auto">
      {parts}
      {text.slice(at)}
    </span>
  );
}
