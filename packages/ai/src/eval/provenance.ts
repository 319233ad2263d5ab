/**
 * Whether a text of ours also stands in the sets that the brain is measured on. What was learned by
 * heart measures nothing, so what ships must not contain a sentence of theirs.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shorter ones two people write without knowing of each other. */
const fewestWords = 5;
const sentenceEnd = /[.!?…؟。]+|\n+/u;
const apostrophes = /['`\u2018\u2019\u201b\u02bb\u02bc\u02b9\u2032\u00b4]/g;
const others = /[^\p{L}\p{N}]+/gu;

/** NFKC, lower case, without apostrophes; all between words is one space. */
function normalisedText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(apostrophes, '').replace(others, ' ').trim();
}

function hashOf(normalised: string): string {
  return createHash('sha1').update(normalised).digest('base64');
}

/** The whole text and each of its sentences, normalised; those of five words and more. */
function sentencesOf(text: string): string[] {
  const parts = text.split(sentenceEnd);
  const all = parts.length > 1 ? [text, ...parts] : [text];
  return all.map(normalisedText).filter((sentence) => sentence.split(' ').length >= fewestWords);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

export interface MeasuringSets {
  hashes: ReadonlySet<string>;
  rows: number;
}

/** @param folder of files of JSON lines, at any depth; one that is not there has no rows. */
export function readMeasuringSets(folder: string): MeasuringSets {
  const hashes = new Set<string>();
  const seen = new Set<string>();
  let rows = 0;
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  for (const name of names.filter((one) => one.endsWith('.jsonl'))) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line === '') continue;
      rows += 1;
      for (const text of stringsOf(JSON.parse(line))) {
        // Many questions share one paragraph.
        if (seen.has(text)) continue;
        seen.add(text);
        for (const sentence of sentencesOf(text)) hashes.add(hashOf(sentence));
      }
    }
  }
  return { hashes, rows };
}

/** The sentences of these texts that the sets contain as well, normalised. */
export function sharedSentences(texts: Iterable<string>, { hashes }: MeasuringSets): string[] {
  const shared = new Set<string>();
  for (const text of texts) {
    for (const sentence of sentencesOf(text)) {
      if (hashes.has(hashOf(sentence))) shared.add(sentence);
    }
  }
  return [...shared];
}

const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
const sourceName = /\.(?:tsx?|mjs|md|json)$/;
const generated = /(?:^|\/)(?:node_modules|dist|\.next|\.cache|meta)(?:\/|$)/;

function linesOf(source: string): string[] {
  return source.split('\n').flatMap((line) => {
    const strings = [...line.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? match[3]);
    return [line, ...strings.filter((one) => one !== undefined)];
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (generated.test(entry.name)) return [];
    if (entry.isDirectory()) return filesBelow(path);
    return sourceName.test(entry.name) ? [path] : [];
  });
}

/** Every line and every quoted text of the sources below these folders. */
export function textsOfSources(folders: readonly string[]): string[] {
  return folders.flatMap(filesBelow).flatMap((path) => linesOf(readFileSync(path, 'utf8')));
}
