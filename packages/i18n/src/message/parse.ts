/** A message cut into what stands as written, what is filled in, and what depends on a count. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'param'; name: string }
  | { kind: 'plural'; name: string; branches: Record<string, string> };

const name = /^[a-zA-Z][a-zA-Z0-9]*$/;
const pluralHead = /^([a-zA-Z][a-zA-Z0-9]*), plural,/;

function parsePlural(message: string, start: number): { part: Part; end: number } {
  const end = message.indexOf('}}', start);
  const head = pluralHead.exec(message.slice(start + 1));
  if (end < 0 || !head?.[1]) throw new Error(`broken plural in "${message}"`);
  const body = message.slice(start + 1 + head[0].length, end + 1);
  const branches: Record<string, string> = {};
  const rest = body.replace(/\s*(one|few|many|other|=\d+) \{([^{}]*)\}/g, (_, category, text) => {
    branches[category] = text;
    return '';
  });
  if (rest.trim() !== '' || branches.other === undefined)
    throw new Error(`broken plural in "${message}"`);
  return { part: { kind: 'plural', name: head[1], branches }, end: end + 2 };
}

/** Cuts a message into parts. Throws on broken braces: the check and the tests find them, not people. */
export function parseMessage(message: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < message.length) {
    const open = message.indexOf('{', at);
    if (open < 0) {
      parts.push({ kind: 'text', text: message.slice(at) });
      break;
    }
    if (open > at) parts.push({ kind: 'text', text: message.slice(at, open) });
    if (pluralHead.test(message.slice(open + 1))) {
      const { part, end } = parsePlural(message, open);
      parts.push(part);
      at = end;
      continue;
    }
    const close = message.indexOf('}', open);
    const inner = close < 0 ? '' : message.slice(open + 1, close);
    if (!name.test(inner)) throw new Error(`broken parameter in "${message}"`);
    parts.push({ kind: 'param', name: inner });
    at = close + 1;
  }
  return parts;
}

/** The names of a message's parameters, each once, sorted. */
export function paramNames(message: string): string[] {
  const names = parseMessage(message).flatMap((part) => (part.kind === 'text' ? [] : [part.name]));
  return [...new Set(names)].sort();
}
