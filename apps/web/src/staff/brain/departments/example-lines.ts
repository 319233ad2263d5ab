/** Bounds of the contract: of one example, and of how many go at once. */
const shortest = 5;
const longest = 4_000;
export const mostAtOnce = 50;

export interface ExampleLines {
  /** One example per line, without empty ones and repeats. */
  texts: string[];
  /** The first line that is too short or too long. */
  wrong: string | null;
}

/** Reads examples written one per line. */
export function exampleLines(written: string): ExampleLines {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const texts = [...new Set(lines)];
  const wrong = texts.find((text) => text.length < shortest || text.length > longest) ?? null;
  return { texts, wrong };
}
