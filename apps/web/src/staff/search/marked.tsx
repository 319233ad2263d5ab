import type { Highlight } from '@civicconnect/contract';

/** A text with its highlights marked. Text is text: nothing in it is drawn as anything else. */
export function Marked({ text, highlights }: { text: string; highlights: readonly Highlight[] }) {
  const pieces: { text: string; marked: boolean; at: number }[] = [];
  let from = 0;
  for (const { start, end } of highlights) {
    if (start < from || end <= start || end > text.length) continue;
    pieces.push({ text: text.slice(from, start), marked: false, at: from });
    pieces.push({ text: text.slice(start, end), marked: true, at: start });
    from = end;
  }
  pieces.push({ text: text.slice(from), marked: false, at: from });
  return pieces
    .filter((piece) => piece.text !== '')
    .map((piece) =>
      piece.marked ? (
        <mark key={piece.at}>{piece.text}</mark>
      ) : (
        <span key={piece.at}>{piece.text}</span>
      ),
    );
}
