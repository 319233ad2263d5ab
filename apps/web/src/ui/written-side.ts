/**
 * From which side a field is written. Text follows itself (`auto`); an empty field follows the page, so that
 * its hint and the caret stand where the reader's lines begin.
 *
 * @param dir as the field was given it
 * @param value what is written; undefined where only the browser knows
 */
export function writtenSide(dir: string | undefined, value: unknown): string | undefined {
  return dir === 'auto' && value === '' ? undefined : dir;
}
