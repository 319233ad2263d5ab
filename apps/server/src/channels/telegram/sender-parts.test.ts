import { describe, expect, it } from 'vitest';
import { readableOf } from '../../testing/telegram/html.ts';
import { partsOf, pieces } from './sender-parts.ts';

describe('a text in pieces', () => {
  it('is left whole where it fits, and gives nothing where there is nothing', () => {
    expect(pieces('salom', 5)).toEqual(['salom']);
    expect(pieces('  \n ', 5)).toEqual([]);
  });

  it('is cut between words, between lines and between paragraphs, the wider gap first', () => {
    expect(pieces('bir ikki uch', 9)).toEqual(['bir ikki', 'uch']);
    expect(pieces('bir ikki\nuch', 11)).toEqual(['bir ikki', 'uch']);
    expect(pieces('bir ikki\n\nuch toʻrt\nbesh', 22)).toEqual(['bir ikki\n\nuch toʻrt', 'besh']);
  });

  it('loses no word and repeats none, whatever the length', () => {
    const words = Array.from({ length: 900 }, (_, n) => `soʻz${n}${n % 17 === 0 ? '\n' : ''}`);
    const text = words.join(' ');
    for (const max of [20, 33, 100, 4096]) {
      const cut = pieces(text, max, max - 9);
      expect(cut.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
      expect(cut.every((piece, n) => piece.length <= (n === 0 ? max - 9 : max))).toBe(true);
    }
  });

  it('never cuts a character in two', () => {
    const cut = pieces('😀'.repeat(30), 7);
    expect(cut.join('')).toBe('😀'.repeat(30));
    for (const piece of cut) expect(() => encodeURIComponent(piece)).not.toThrow();
  });
});

describe('the messages of a content', () => {
  it('has its lead in bold and everything people wrote escaped', () => {
    const [part] = partsOf({ lead: 'Suv & gaz <1>', text: 'a < b && c > d &lt;b&gt; <b>x</b>' });
    expect(part).toMatchObject({ kind: 'text', last: true });
    const html = part?.kind === 'text' ? part.html : '';
    expect(html.startsWith('<b>Suv &amp; gaz &lt;1&gt;</b>\n')).toBe(true);
    expect(readableOf(html)).toBe('Suv & gaz <1>\na < b && c > d &lt;b&gt; <b>x</b>');
  });

  it('stays within what Telegram takes, counted as read, with the buttons at the end', () => {
    const parts = partsOf({ lead: 'Boʻlim · NRP-2026-000001', text: '<&> '.repeat(4000) });
    expect(parts.length).toBe(4);
    for (const part of parts) {
      if (part.kind !== 'text') throw new Error('only texts were given');
      expect(readableOf(part.html).length).toBeLessThanOrEqual(4096);
    }
    expect(parts.map((part) => part.kind === 'text' && part.last)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('says who sends a file that comes without a text', () => {
    const file = {
      id: '0198c0de-0000-7000-8000-000000000001',
      name: 'a.pdf',
      type: 'application/pdf',
    };
    expect(partsOf({ lead: 'NRP-1', text: '', files: [file, file] })).toEqual([
      { kind: 'file', file, html: '<b>NRP-1</b>' },
      { kind: 'file', file, html: null },
    ]);
    expect(partsOf({ text: 'mana', files: [file] }).map(({ kind }) => kind)).toEqual([
      'text',
      'file',
    ]);
  });
});
