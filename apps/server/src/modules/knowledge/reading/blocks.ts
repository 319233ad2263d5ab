import type { DocumentBlock, DocumentFailure, StructuredDocument } from '@civicconnect/contract';

/** Most pages and characters of a document. */
export const mostPages = 1000;
export const mostCharacters = 5_000_000;

/** Why a document cannot be used. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly failure: DocumentFailure;
  constructor(failure: DocumentFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** A block before its place in the whole is known. */
export type Piece = Omit<DocumentBlock, 'start' | 'end' | 'page'> & { page?: number };

/** One line, whatever white space stood in it; code keeps its lines. */
function tidy({ kind, text }: Piece): string {
  if (kind === 'code') return text.replace(/\s+$/, '');
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/**
 * Puts the pieces together: `text.slice(start, end)` of the plain text, the blocks' texts joined by a line
 * feed, is a block's own text.
 *
 * @throws Unreadable `no_text`, `too_long`
 */
export function assemble(
  pieces: Iterable<Piece>,
  about: { title?: string | null; pages?: number | null } = {},
): StructuredDocument {
  const blocks: DocumentBlock[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = tidy(piece);
    if (text === '') continue;
    const { kind, level, page = null } = piece;
    blocks.push({
      kind,
      ...(level ? { level } : {}),
      text,
      page,
      start: at,
      end: at + text.length,
    });
    at += text.length + 1;
    if (at > mostCharacters) throw new Unreadable('too_long');
  }
  if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw new Unreadable('no_text');
  return { title: about.title?.trim() || null, pages: about.pages ?? null, blocks };
}

/** The document's plain text, into which all offsets point. */
export const plainTextOf = ({ blocks }: StructuredDocument): string =>
  blocks.map(({ text }) => text).join('\n');
