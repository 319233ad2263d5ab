/** The disguises an attack comes in, each taken off in a view of its own that remembers its origins. */
import { type TextView, ViewBuilder } from '../text/views.ts';

/** Letters of one script that look like the other's, Cyrillic and Greek → Latin. */
const toLatin: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  г: 'r',
  п: 'n',
  ӏ: 'l',
  ո: 'n',
  α: 'a',
  ο: 'o',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  η: 'n',
  ѵ: 'v',
  ɡ: 'g',
  ı: 'i',
};
const toCyrillic: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  i: 'і',
};
const latin = /\p{Script=Latin}/gu;
const other = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu;

/** Rewrites the runs of a view that `pattern` finds, letter for letter; null when none changes. */
function rewrite(
  view: TextView,
  pattern: RegExp,
  change: (run: string) => string | null,
): TextView | null {
  let text = view.text;
  let changed = false;
  for (const match of view.text.matchAll(pattern)) {
    const piece = change(match[0]);
    if (piece === null || piece.length !== match[0].length) continue;
    text = text.slice(0, match.index) + piece + text.slice(match.index + piece.length);
    changed = true;
  }
  return changed ? { ...view, text } : null;
}

const mapped = (run: string, table: Record<string, string>): string =>
  Array.from(run, (character) => table[character] ?? character).join('');

/** Look-alikes folded, only in words that mix scripts: a Russian word must stay Russian. */
export function withoutConfusables(view: TextView): TextView | null {
  return rewrite(view, /[\p{L}\p{M}]+/gu, (word) => {
    const inLatin = word.match(latin)?.length ?? 0;
    const elsewhere = word.match(other)?.length ?? 0;
    if (inLatin === 0 || elsewhere === 0) return null;
    return mapped(word, inLatin >= elsewhere ? toLatin : toCyrillic);
  });
}

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

/** Digits and signs read as letters, only in words that mix them with Latin letters. */
export function withoutLeet(view: TextView): TextView | null {
  return rewrite(view, /[a-z0-9@$!|]{4,}/gu, (word) => {
    const letters = word.match(/[a-z]/g)?.length ?? 0;
    const core = word.replace(/[!|]+$/, '');
    if (letters < 2 || !/[013457@$!|8]/.test(core)) return null;
    return mapped(core, leet) + word.slice(core.length);
  });
}

/** Words written with their letters apart ("i g n o r e", "и.г.н.о.р"), closed up; the rest is left out. */
export function joinedLetters(view: TextView): TextView | null {
  const runs = /(?<![\p{L}\p{N}])[\p{L}'](?:[\s._\-*|/\\]{1,3}[\p{L}'](?![\p{L}\p{N}])){5,}/gu;
  const builder = new ViewBuilder();
  for (const match of view.text.matchAll(runs)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) {
      if (/[\p{L}']/u.test(view.text.charAt(at))) builder.copy(view, at, at + 1);
    }
    builder.add(' ', 0, 0);
  }
  const joined = builder.build();
  return joined.text === '' ? null : joined;
}

function printable(text: string): boolean {
  if (text.length < 8) return false;
  const good = text.match(/[\p{L}\p{N}\p{P}\p{Zs}\n]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return good >= text.length * 0.95 && letters >= text.length * 0.55 && !text.includes('\ufffd');
}

function decoded(run: string): string | null {
  const tries = [
    () => (/%[0-9a-f]{2}/i.test(run) ? decodeURIComponent(run.replaceAll('+', ' ')) : null),
    () => (/^(?:[0-9a-f]{2}){8,}$/i.test(run) ? Buffer.from(run, 'hex').toString('utf8') : null),
    () =>
      /^[\w+/-]{16,}={0,2}$/.test(run) && /\d|[A-Z].*[a-z]|[a-z].*[A-Z]/.test(run)
        ? Buffer.from(run.replaceAll('-', '+').replaceAll('_', '/'), 'base64').toString('utf8')
        : null,
  ];
  for (const attempt of tries) {
    try {
      const text = attempt();
      if (text !== null && printable(text)) return text;
    } catch {
      // Not an encoding after all: malformed percent signs are ordinary text.
    }
  }
  return null;
}

/** Base64, hexadecimal and URL runs of 16 characters and more, decoded when the result is readable. */
export function decodedRuns(view: TextView): TextView[] {
  const found: TextView[] = [];
  for (const match of view.text.matchAll(/[\w+/%=-]{16,}/g)) {
    const text = decoded(match[0]);
    if (text === null) continue;
    const builder = new ViewBuilder();
    const start = view.starts[match.index] ?? 0;
    const end = view.ends[match.index + match[0].length - 1] ?? start;
    builder.add(text.normalize('NFKC').toLowerCase(), start, end);
    found.push(builder.build());
    if (found.length === 5) break;
  }
  return found;
}
