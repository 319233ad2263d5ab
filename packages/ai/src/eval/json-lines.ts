/** A file that is no set: its message says where, in one line. */
export class BadSet extends Error {}

/**
 * The objects of a file of JSON lines, each with the number of its line. Blank lines, line ends of Windows
 * and marks of byte order, also where files were joined, are passed over.
 *
 * @throws BadSet for a line that is no JSON object; names the line
 */
export function jsonLines(content: string): { line: number; read: Record<string, unknown> }[] {
  return content.split('\n').flatMap((text, at) => {
    const plain = text.replace(/^\ufeff+/, '').trim();
    if (plain === '') return [];
    let read: unknown;
    try {
      read = JSON.parse(plain);
    } catch {
      read = null;
    }
    if (typeof read !== 'object' || read === null || Array.isArray(read)) {
      throw new BadSet(`line ${at + 1} is no JSON object`);
    }
    return [{ line: at + 1, read: read as Record<string, unknown> }];
  });
}
