/**
 * Views of a text: the same words, cleaned for matching, with every character remembering where it
 * stood in the text as sent. Words can then be marked in the original, which is never altered.
 */

/** A derived text. Character `i` of `text` came from `[starts[i], ends[i])` of the original. */
export interface TextView {
  readonly text: string;
  /** At least as many as the text has characters. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Collects a view piece by piece; every piece stands for one range of the original. */
export class ViewBuilder {
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  add(piece: string, start: number, end: number): void {
    this.pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Copies `[from, to)` of another view, keeping its origins. */
  copy(view: TextView, from: number, to: number): void {
    for (let unit = from; unit < to; unit += 1) {
      this.add(view.text.charAt(unit), view.starts[unit] ?? 0, view.ends[unit] ?? 0);
    }
  }

  build(): TextView {
    return { text: this.pieces.join(''), starts: this.starts, ends: this.ends };
  }
}

const ownStarts: number[] = [];
const ownEnds: number[] = [];

/** A text of which every character is its own origin. */
function sameLength(text: string): TextView {
  // Shared by all such views, since nobody reads beyond the text: making them anew cost more than
  // all the matching.
  for (let unit = ownStarts.length; unit < text.length; unit += 1) {
    ownStarts.push(unit);
    ownEnds.push(unit + 1);
  }
  return { text, starts: ownStarts, ends: ownEnds };
}

/** The text as it is; every character is its own origin. */
export function rawView(text: string): TextView {
  return sameLength(text);
}

/** The range of the original behind `[from, to)` of a view. */
export function originOf(view: TextView, from: number, to: number): { start: number; end: number } {
  const start = view.starts[from] ?? 0;
  return { start, end: Math.max(start, view.ends[to - 1] ?? start) };
}

/** Zero-width, bidirectional, tag, filler and variation characters: they carry no letter. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
/** The apostrophes people type for oʻ, gʻ and tutuq, and the marks that phones turn them into. */
const apostrophe = /['`\u2018\u2019\u201b\u02bb\u02bc\u02b9\u2032\u00b4]/;
const apostrophes = new RegExp(apostrophe, 'g');
const combining = /\p{M}/u;
const plain = /^[\x20-\x26\x28-\x5f\x61-\x7e\n\t]$/;
/**
 * Letters of Latin and Cyrillic keyboards, their quotation marks, dashes and apostrophes: one
 * character each, in or out, so that most texts need no look at their clusters.
 */
const simple =
  /^[\x20-\x7e\n\r\t\u00ab\u00b4\u00bb\u02b9\u02bb\u02bc\u0400-\u0482\u048a-\u04ff\u2013\u2014\u2018-\u201e\u2032]*$/;

/** Persian letters as Arabic keyboards write them. */
const arabicForms: Record<string, string> = { ي: 'ی', ك: 'ک', ى: 'ی' };

function normalisedCluster(cluster: string): string {
  if (plain.test(cluster)) return cluster;
  if (apostrophe.test(cluster)) return "'";
  const composed = cluster.normalize('NFKC');
  return arabicForms[composed] ?? composed;
}

/**
 * NFKC, without invisible characters, with the apostrophes folded into one and Arabic forms of
 * Persian letters into the Persian ones. Letter case is kept.
 */
export function normalisedView(text: string): TextView {
  if (simple.test(text)) return sameLength(text.replace(apostrophes, "'"));
  const builder = new ViewBuilder();
  let cluster = '';
  let clusterStart = 0;
  let at = 0;
  const flush = (): void => {
    if (cluster !== '') builder.add(normalisedCluster(cluster), clusterStart, at);
    cluster = '';
  };
  for (const character of text) {
    if (!plain.test(character) && invisible.test(character)) {
      flush();
    } else if (cluster !== '' && combining.test(character)) {
      cluster += character;
    } else {
      flush();
      cluster = character;
      clusterStart = at;
    }
    at += character.length;
  }
  flush();
  return builder.build();
}

/** The view in lower case, character by character so that origins survive. */
export function lowerView(view: TextView): TextView {
  const lower = view.text.toLowerCase();
  if (lower.length === view.text.length) return { ...view, text: lower };
  const builder = new ViewBuilder();
  for (let unit = 0; unit < view.text.length; unit += 1) {
    const piece = view.text.charAt(unit).toLowerCase();
    builder.add(piece, view.starts[unit] ?? 0, view.ends[unit] ?? 0);
  }
  return builder.build();
}
