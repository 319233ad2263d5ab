/** The tags of Telegram's HTML. */
const tags = new Set(
  'a b blockquote code del em i ins pre s span strike strong tg-emoji tg-spoiler u'.split(' '),
);

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** What Telegram says of HTML that it does not take. */
export class UnreadableHtml extends Error {}

function refuse(why: string, offset: number): never {
  throw new UnreadableHtml(`Bad Request: can't parse entities: ${why} at byte offset ${offset}`);
}

function entity(code: string, offset: number): string {
  const known = named[code];
  if (known) return known;
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(code) ?? [];
  if (!hex && !decimal) refuse(`Unknown entity "&${code};"`, offset);
  return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
}

/**
 * What is read of a text in Telegram's HTML, without its tags and entities. Stricter than Telegram in
 * one thing: a bare `&` is refused, since it shows that somebody forgot to escape.
 */
export function readableOf(html: string): string {
  const open: string[] = [];
  let text = '';
  const token = /<(\/?)([a-z-]+)((?:\s[^<>]*)?)>|&([#\w]{1,10});|[<&]|[^<&]+/gi;
  for (const [whole, slash, tag, , code] of html.matchAll(token)) {
    const offset = Buffer.byteLength(text);
    if (tag === undefined) {
      if (code !== undefined) text += entity(code, offset);
      else if (whole === '<' || whole === '&') refuse(`Unescaped "${whole}"`, offset);
      else text += whole;
      continue;
    }
    const name = tag.toLowerCase();
    if (!tags.has(name)) refuse(`Unsupported start tag "${name}"`, offset);
    if (!slash) open.push(name);
    else if (open.pop() !== name) refuse(`Unmatched end tag "${name}"`, offset);
  }
  if (open.length > 0) refuse(`Can't find end tag corresponding to "${open.at(-1)}"`, text.length);
  return text;
}
