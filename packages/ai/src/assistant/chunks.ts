/**
 * A document cut into the passages that are searched: 120 to 180 words, never across a heading, each
 * with the headings it stands under, and with the last sentence of the one before it, since a sentence
 * often means nothing without the one before.
 */
import type { DocumentBlock, StructuredDocument } from '@civicconnect/contract';
import { sentencesOf } from './sentences.ts';

export interface Chunk {
  /** `[start, end)` of the document's plain text: the blocks' texts joined by a line feed. */
  text: string;
  /** The headings above it, from the highest down, joined by " › "; '' without any. */
  heading: string;
  /** On which it begins. */
  page: number | null;
  start: number;
  end: number;
}

/** Words of a chunk of its own, and with the sentence that it repeats. */
const wantedWords = 150;
const mostWords = 180;
/** A longer sentence is not said twice. */
const longestOverlap = 40;
/** A page's end closes a chunk from here on, so that a page that is named is the right one. */
const fewestOfPage = 40;

/** A sentence, or as much of a very long one as a chunk may hold. */
interface Piece {
  start: number;
  end: number;
  words: number;
  page: number | null;
}

const wordPattern = /\S+/g;

/** @returns the sentence itself, or parts of at most `mostWords` words */
function partsOf(text: string, offset: number, page: number | null): Piece[] {
  const words = [...text.matchAll(wordPattern)];
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at += mostWords) {
    const last = words[Math.min(at + mostWords, words.length) - 1];
    const start = offset + (words[at]?.index ?? 0);
    const end = offset + (last?.index ?? 0) + (last?.[0].length ?? 0);
    pieces.push({ start, end, words: Math.min(mostWords, words.length - at), page });
  }
  return pieces;
}

function piecesOf({ text, start, page }: DocumentBlock): Piece[] {
  return sentencesOf(text).flatMap((span) =>
    partsOf(text.slice(span.start, span.end), start + span.start, page),
  );
}

/** A section cut evenly, where a sentence ends. */
function cut(pieces: readonly Piece[]): Piece[][] {
  const all = pieces.reduce((sum, { words }) => sum + words, 0);
  const wanted = all / Math.ceil(all / wantedWords);
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let words = 0;
  let done = 0;
  for (const piece of pieces) {
    const last = part.at(-1);
    const isFull = done >= wanted * (parts.length + 1) || words + piece.words > mostWords;
    const isNewPage = last?.page !== piece.page && words >= fewestOfPage;
    if (last !== undefined && (isFull || isNewPage)) {
      parts.push(part);
      part = [];
      words = 0;
    }
    part.push(piece);
    words += piece.words;
    done += piece.words;
  }
  if (part.length > 0) parts.push(part);
  return parts.map((own, at) => withOverlap(own, parts[at - 1]?.at(-1)));
}

/** @param last the last sentence of the part before, on the same page */
function withOverlap(part: Piece[], last: Piece | undefined): Piece[] {
  const words = part.reduce((sum, piece) => sum + piece.words, last?.words ?? 0);
  const isFit = last !== undefined && last.words <= longestOverlap && words <= mostWords;
  return isFit && last.page === part[0]?.page ? [last, ...part] : part;
}

function chunkOf(part: readonly Piece[], heading: string, plain: string): Chunk {
  const start = part[0]?.start ?? 0;
  const end = part.at(-1)?.end ?? start;
  return { text: plain.slice(start, end), heading, page: part[0]?.page ?? null, start, end };
}

interface Section {
  heading: string;
  pieces: Piece[];
}

function sectionsOf(blocks: readonly DocumentBlock[]): Section[] {
  const sections: Section[] = [{ heading: '', pieces: [] }];
  const path: { level: number; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      sections.at(-1)?.pieces.push(...piecesOf(block));
      continue;
    }
    const level = block.level ?? 1;
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    path.push({ level, text: block.text.trim() });
    sections.push({ heading: path.map(({ text }) => text).join(' › '), pieces: [] });
  }
  return sections.filter(({ pieces }) => pieces.length > 0);
}

/** In the order of the document. One that has nothing but headings is read as plain lines. */
export function chunksOf({ blocks }: StructuredDocument): Chunk[] {
  const plain = blocks.map(({ text }) => text).join('\n');
  const found = sectionsOf(blocks);
  const lines = { heading: '', pieces: blocks.flatMap(piecesOf) };
  const sections = found.length > 0 ? found : [lines];
  return sections.flatMap(({ heading, pieces }) =>
    cut(pieces).map((part) => chunkOf(part, heading, plain)),
  );
}
