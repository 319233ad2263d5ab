import type { StructuredDocument } from '@civicconnect/contract';
import { assemble, type Piece, Unreadable } from './blocks.ts';

/** Deeper lists are not texts for people. */
const deepest = 50;

const labelOf = (key: string): string =>
  key.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Objects are headings by their keys, their plain values paragraphs, lists of plain values items. */
function* piecesOf(value: unknown, level: number): Generator<Piece> {
  if (level > deepest) throw new Unreadable('hostile');
  if (isPlain(value)) yield { kind: 'paragraph', text: String(value) };
  else if (Array.isArray(value)) {
    for (const one of value) {
      if (isPlain(one)) yield { kind: 'list_item', text: String(one) };
      else yield* piecesOf(one, level);
    }
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    for (const [key, one] of entries.filter(([, one]) => isPlain(one))) {
      yield { kind: 'paragraph', text: `${labelOf(key)}: ${String(one)}` };
    }
    for (const [key, one] of entries.filter(([, one]) => !isPlain(one) && one !== null)) {
      yield { kind: 'heading', level: Math.min(level, 6), text: labelOf(key) };
      yield* piecesOf(one, level + 1);
    }
  }
}

/** @throws Unreadable `damaged`, `no_text`, `too_long`, `hostile` */
export function readJson(text: string): StructuredDocument {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Unreadable('damaged');
  }
  const title = value && typeof value === 'object' && 'title' in value ? value.title : null;
  return assemble(piecesOf(value, 1), { title: typeof title === 'string' ? title : null });
}
