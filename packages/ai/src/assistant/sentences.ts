/** Where the sentences of a text stand. What is quoted to people is whole sentences. */

export interface Span {
  /** UTF-16 offsets; white space around the sentence is left out. */
  start: number;
  end: number;
}

/** Ends a line, or ends a sentence when a new one begins after it: "5.5 km" and "14-uy." do not. */
const boundary = /\n+|[.!?…؟۔]+["'»”’)\]]*(?=\s+[\p{Lu}\p{Lo}\p{N}«"“„'‘([–—-])/gu;
/** Words before a stop that does not end a sentence: shortened titles, addresses, initials. */
const shortened =
  /(?:^|[\s(«"“„])(?:\p{Lu}|mr|mrs|ms|dr|prof|st|no|nos|vs|jr|sr|inc|e\.g|i\.e|etc|fig|art|approx|vol|pp?|ул|пр|просп|д|кв|г|гг|в|вв|обл|р-н|пос|им|ст|п|пп|ч|т\.е|т\.к|т\.д|т\.п|т\.н|др|руб|тыс|млн|млрд|св|см|рис|стр|н\.э|до н|koʻch|ko'ch|k|sh|v|vil|tum|y|b|m|va h\.k|va b|h\.k)$/iu;
const opening = /^\s*/u;

/** Whether the stop at `at` ends a sentence, and not a shortened word. */
function ends(text: string, begun: number, at: number): boolean {
  return text[at] !== '.' || !shortened.test(text.slice(Math.max(begun, at - 12), at));
}

function trimmed(text: string, from: number, to: number): Span | null {
  const start = from + (opening.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = from + text.slice(from, to).trimEnd().length;
  return end > start ? { start, end } : null;
}

/** In the order of the text; a line never runs on into the next one. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let begun = 0;
  const close = (end: number): void => {
    const span = trimmed(text, begun, end);
    if (span !== null) spans.push(span);
    begun = end;
  };
  for (const { 0: mark, index } of text.matchAll(boundary)) {
    if (mark.startsWith('\n') || ends(text, begun, index)) close(index + mark.length);
  }
  close(text.length);
  return spans;
}
