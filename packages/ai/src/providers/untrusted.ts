/** What may stay of a text that nobody vouches for: a citizen's, or one that a model wrote. */

const control = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const kept = new Set(['\n', '\t', '\u200c']);

/**
 * Without what no reader sees: control, zero-width, bidi and tag characters. Line ends stay, and the
 * zero-width non-joiner, which Persian is written with.
 */
export function visible(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(control, (char) => (kept.has(char) ? char : ''));
}

const links = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+|\b(?:mailto|javascript|data):\S+/giu;
/** `[words](address)`, its image form, and addresses without a scheme. */
const linkedWords = /!?\[([^\]]*)\]\([^)]*\)/gu;
const bareAddresses =
  /\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|uz|ru|io|me|gov|edu|xyz|top|site|online)(?:\/\S*)?(?!\p{L})/giu;
const tags = /<[^>]*>|[<>]/gu;
const marks = /[`*_#|~\\{}[\]]|\p{Extended_Pictographic}/gu;

/** One line of plain words: no links, no markup, no codes to run. */
export function plainLine(text: string): string {
  return visible(text)
    .replaceAll(linkedWords, '$1')
    .replaceAll(links, '')
    .replaceAll(bareAddresses, '')
    .replaceAll(tags, ' ')
    .replaceAll(marks, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** The first sentence, at most `longest` characters, cut between words. */
export function firstSentence(line: string, longest: number): string {
  // A stop ends a sentence when a new one begins after it: "5.5 km" and "14-uy." do not.
  const end = /[.!?…؟۔]["'»”)]*(?=\s+[\p{Lu}\p{Lo}«"“(])/u.exec(line);
  const sentence = end === null ? line : line.slice(0, end.index + end[0].length);
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
