import type { StructuredDocument } from '@civicconnect/contract';
import { getDocumentProxy } from 'unpdf';
import { assemble, mostCharacters, mostPages, type Piece, Unreadable } from './blocks.ts';
import { beginsAtRight, type Drawn, readingOrder } from './right-to-left.ts';

interface Line {
  text: string;
  /** Points. */
  size: number;
  /** From the bottom of the page. */
  y: number;
  page: number;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'encrypted' : 'damaged');
  }
}

/** Lines of a page in its own order: what stands at one height is one line. */
async function linesOf(pdf: Pdf, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const lines: (Omit<Line, 'text'> & { pieces: Drawn[] })[] = [];
  let line: (typeof lines)[number] | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const size = Math.round(item.height * 2) / 2;
    if (line && item.str !== '' && Math.abs(line.y - y) > Math.max(2, line.size / 2)) line = null;
    if (!line && item.str.trim() !== '') {
      line = { pieces: [], size, y, page: number };
      lines.push(line);
    }
    line?.pieces.push({ text: item.str, x, dir: item.dir });
    if (item.hasEOL) line = null;
  }
  const atRight = beginsAtRight(lines.flatMap(({ pieces }) => pieces));
  return lines.map(({ pieces, ...where }) => ({ text: readingOrder(pieces, atRight), ...where }));
}

/** The size in which most is written. */
function bodySize(lines: readonly Line[]): number {
  const written = new Map<number, number>();
  for (const { size, text } of lines) written.set(size, (written.get(size) ?? 0) + text.length);
  return [...written].reduce((most, next) => (next[1] > most[1] ? next : most), [0, -1])[0];
}

/** Sizes clearly above the body's, largest first: the place is the level of a heading. */
function headingSizes(lines: readonly Line[], body: number): number[] {
  const sizes = new Set(lines.filter(({ text }) => text.length <= 200).map(({ size }) => size));
  return [...sizes].filter((size) => size >= body * 1.15).sort((one, other) => other - one);
}

const bullet = /^\s*(?:[•●▪◦–—*-]|\d{1,3}[.)])\s+/;

/** Whether a line goes on with what the line before it began. */
function goesOn(before: Line, line: Line): boolean {
  if (before.page !== line.page)
    return /[\p{Ll},–-]\s*$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
  if (before.size !== line.size || bullet.test(line.text)) return false;
  const gap = before.y - line.y;
  return gap > 0 && gap < line.size * 1.7;
}

/** Joins a line to what stands before it; a word that was cut at the line's end is whole again. */
function joined(before: string, next: string): string {
  return /\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(next)
    ? before.slice(0, -1) + next
    : `${before} ${next}`;
}

function* piecesOf(lines: readonly Line[]): Generator<Piece> {
  const sizes = headingSizes(lines, bodySize(lines));
  let piece: Piece | null = null;
  let before: Line | null = null;
  for (const line of lines) {
    const level = line.text.length <= 200 ? sizes.indexOf(line.size) + 1 : 0;
    if (piece && before && goesOn(before, line)) piece.text = joined(piece.text, line.text);
    else {
      if (piece) yield piece;
      const { page } = line;
      piece =
        level > 0
          ? { kind: 'heading', level: Math.min(level, 6), text: line.text, page }
          : {
              kind: bullet.test(line.text) ? 'list_item' : 'paragraph',
              text: line.text.replace(/^\s*[•●▪◦*]\s+/, ''),
              page,
            };
    }
    before = line;
  }
  if (piece) yield piece;
}

/** @throws Unreadable `damaged`, `encrypted`, `no_text` for pictures of pages, `too_long` */
export async function readPdf(bytes: Buffer): Promise<StructuredDocument> {
  const pdf = await open(bytes);
  if (pdf.numPages > mostPages) throw new Unreadable('too_long');
  const lines: Line[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const found = await linesOf(pdf, number);
    characters += found.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > mostCharacters) throw new Unreadable('too_long');
    lines.push(...found);
  }
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : null;
  return assemble(piecesOf(lines), { title, pages: pdf.numPages });
}
