import type { Party } from '@civicconnect/contract';

export interface MentionPiece {
  text: string;
  /** Who is named here; null for plain text. */
  staffId: string | null;
}

/** A note's text cut where colleagues are named as `@Name`, the longest name first. */
export function mentionPieces(text: string, mentions: readonly Party[]): MentionPiece[] {
  const lower = text.toLocaleLowerCase();
  const names = [...mentions].sort((a, b) => b.name.length - a.name.length);
  const pieces: MentionPiece[] = [];
  let plainFrom = 0;
  for (let at = lower.indexOf('@'); at !== -1; at = lower.indexOf('@', at + 1)) {
    const named = names.find(({ name }) => lower.startsWith(name.toLocaleLowerCase(), at + 1));
    if (!named) continue;
    const end = at + 1 + named.name.length;
    if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), staffId: null });
    pieces.push({ text: text.slice(at, end), staffId: named.id });
    plainFrom = end;
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), staffId: null });
  return pieces;
}

export interface MentionBegun {
  /** Where the `@` stands. */
  at: number;
  /** What was typed after it. */
  typed: string;
}

/** The name being typed at the caret: after an `@` at the beginning of a word, at most two words long. */
export function mentionAt(text: string, caret: number): MentionBegun | null {
  const found = /(?:^|[\s(«"])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  const typed = found?.[1];
  if (typed === undefined || typed.trim().split(/\s+/).length > 2) return null;
  return { at: caret - typed.length - 1, typed };
}
