import type { z } from 'zod';
import { BadArchive } from './bad-archive.ts';
import type { OpenArchive } from './open-archive.ts';

/** A document of a million characters, its blocks and their escapes. */
const longestLine = 64 * 1024 * 1024;
const newline = 0x0a;

export interface Line<T> {
  /** Counted from 1. */
  line: number;
  value: T;
}

/** The lines of a file without their ends, each alone in memory. */
async function* textLines(archive: OpenArchive, file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await archive.read(file)) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at)]);
      [rest, length, from] = [[], 0, at + 1];
    }
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw new BadArchive('unsafe', { file });
  }
  if (length > 0) yield Buffer.concat(rest);
}

function parsed<T>(file: string, line: number, text: Buffer, schema: z.ZodType<T>): T {
  let raw: unknown;
  try {
    raw = JSON.parse(text.toString('utf8'));
  } catch {
    throw new BadArchive('wrong_line', { file, line });
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const end = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...end].map(String).join('.').slice(0, 100);
  throw new BadArchive('wrong_line', field ? { file, line, field } : { file, line });
}

/** What a file's lines say. @throws BadArchive `wrong_line`, which names line and field */
export async function* readLines<T>(
  archive: OpenArchive,
  file: string,
  schema: z.ZodType<T>,
): AsyncGenerator<Line<T>> {
  let line = 0;
  for await (const text of textLines(archive, file)) {
    line += 1;
    yield { line, value: parsed(file, line, text, schema) };
  }
}
