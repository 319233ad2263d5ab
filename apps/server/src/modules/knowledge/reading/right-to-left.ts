/** A piece of a line as it is drawn. */
export interface Drawn {
  text: string;
  /** Points from the page's left edge. */
  x: number;
  /** The direction of the piece's own letters; of a digit, a space or a sign it is `ltr`. */
  dir: string;
}

/** Letters as they look at their place in a word; who searches types the letters themselves. */
const shapes = /[\ufb50-\ufdff\ufe70-\ufefc]/g;

const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};
const brackets = /[()[\]{}«»]/g;

const isForeign = ({ text, dir }: Drawn): boolean => dir !== 'rtl' && /\p{L}/u.test(text);
const isNumber = ({ text, dir }: Drawn): boolean => dir !== 'rtl' && /^\p{N}/u.test(text);
/** Inside a number; any other sign ends it among Arabic letters (Unicode Annex 9, W4). */
const joinsNumbers = ({ text }: Drawn): boolean => /^[.,:/\u066b\u066c]$/.test(text);

/** Where a run that is written from left to right ends, of pieces from the right; `from` when it is alone. */
function endOfRun(pieces: readonly Drawn[], from: number): number {
  let end = from;
  for (let at = from; at < pieces.length && pieces[at]?.dir !== 'rtl'; at += 1) {
    const piece = pieces[at];
    if (piece && isForeign(piece)) end = at;
  }
  if (end > from) return end;
  for (;;) {
    const [sign, number] = pieces.slice(end + 1, end + 3);
    if (!sign || !number || !joinsNumbers(sign) || !isNumber(number)) return end;
    end += 2;
  }
}

/** Texts of pieces that are given from the right; foreign words and numbers are turned round. */
function turned(pieces: readonly Drawn[]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const end = isForeign(piece) || isNumber(piece) ? endOfRun(pieces, at) : at;
    if (end === at && !isForeign(piece)) {
      texts.push(piece.text.replace(brackets, (sign) => mirrored[sign] ?? sign));
      continue;
    }
    const run = pieces.slice(at, end + 1).reverse();
    texts.push(...run.map(({ text }) => text));
    at = end;
  }
  return texts;
}

/** Whether most letters of a page are Arabic ones, so that its lines begin at the right. */
export function beginsAtRight(pieces: readonly Drawn[]): boolean {
  let balance = 0;
  for (const { text, dir } of pieces) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    balance += dir === 'rtl' ? letters : -letters;
  }
  return balance > 0;
}

/**
 * What a line says, in the order in which it is read. A line of Arabic or Persian letters is drawn by
 * most programs from left to right, piece by piece; each piece itself is in reading order already.
 *
 * @param atRight whether lines begin at the right
 */
export function readingOrder(pieces: readonly Drawn[], atRight: boolean): string {
  const turnsRound = atRight && pieces.some(({ dir }) => dir === 'rtl');
  const texts = turnsRound
    ? turned([...pieces].sort((one, other) => other.x - one.x))
    : pieces.map(({ text }) => text);
  return texts.join('').replace(shapes, (shape) => shape.normalize('NFKC'));
}
