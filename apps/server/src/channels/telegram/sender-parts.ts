import type { TelegramContent } from './content.ts';

/** UTF-16 units of a message, counted after its HTML was read. */
const longest = 4096;

type File = NonNullable<TelegramContent['files']>[number];

/** One message of those that a content makes. */
export type Part =
  | { kind: 'text'; html: string; last: boolean }
  /** `html`: its caption, where there is no text before it to say who sends it. */
  | { kind: 'file'; file: File; html: string | null };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where to cut at or before `end`: after a paragraph, a line, a word; else anywhere but within a character. */
function cutOf(text: string, end: number): number {
  const head = text.slice(0, end + 1);
  for (const gap of ['\n\n', '\n', ' ']) {
    const at = head.lastIndexOf(gap);
    // A first word as long as half a message is cut rather than sent alone.
    if (at > end / 2) return at;
  }
  const before = text.charCodeAt(end - 1);
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end;
}

/** A text in pieces of at most `max` units, the first of at most `first`, without the gaps between them. */
export function pieces(text: string, max: number, first = max): string[] {
  const done: string[] = [];
  let rest = text.trim();
  while (rest.length > (done.length === 0 ? first : max)) {
    const cut = cutOf(rest, done.length === 0 ? first : max);
    done.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? done : [...done, rest];
}

/** The messages that a content makes, in order: at least one. */
export function partsOf({ lead = '', text, files = [] }: TelegramContent): Part[] {
  const bold = lead && `<b>${escaped(lead)}</b>`;
  const found = pieces(text, longest, longest - (lead ? lead.length + 1 : 0));
  const texts = found.map((piece, n) =>
    n === 0 && bold ? `${bold}\n${escaped(piece)}` : escaped(piece),
  );
  // Without files there is a message in any case; Telegram takes none that is empty.
  if (texts.length === 0 && files.length === 0) texts.push(bold || '—');
  return [
    ...texts.map((html, n) => ({ kind: 'text' as const, html, last: n === texts.length - 1 })),
    ...files.map((file, n) => ({
      kind: 'file' as const,
      file,
      html: n === 0 && texts.length === 0 && bold ? bold : null,
    })),
  ];
}
