import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogs, messagesOf, type Namespace } from '@civicconnect/i18n';
import { describe, expect, it } from 'vitest';
import { deskWords } from './desk-words.ts';

const pagesFolder = resolve(import.meta.dirname, '../../app/staff');
const pages = readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('page.tsx'),
);
const namespaces = Object.keys(catalogs) as Namespace[];
const known = new Set(Object.keys(messagesOf('uz', namespaces)));
const ours = new RegExp(`['"\`]((?:${namespaces.join('|')})\\.[\\w.]*)`, 'g');

/** The files that a file shows by importing them; what it imports as a type alone shows nothing. */
function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/^(import(?! type)[^;]*?from |.*?import\()'(\.[^']+\.tsx?)'/gms);
  return [...found].map((match) => resolve(file, '..', match[2] ?? '')).filter(existsSync);
}

/** Everything that is drawn in the browser for a page: the page's own file speaks on the server. */
function drawnBy(page: string): string[] {
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    importsOf(file, readFileSync(file, 'utf8')).forEach(visit);
  };
  visit(page);
  reached.delete(page);
  return [...reached];
}

/** Keys and beginnings of keys, as they stand in a file. */
function keysIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(ours)].flatMap(([whole, key = '']) => {
    const beginning = whole.startsWith('`') && text.includes(`${whole}\${`);
    return beginning || known.has(key) ? [key] : [];
  });
}

/** The words that a page hands to the browser. */
function wordsOf(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8');
  const own = /words=\{\[([^\]]*)\]\}/.exec(text)?.[1] ?? '';
  const named = [...own.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  const door = text.includes('DoorWords') ? ['people.'] : [];
  return [...deskWords, ...named, ...door];
}

describe('a page of staff', () => {
  it.each(pages)('%s carries every word that it shows', (path) => {
    const page = join(pagesFolder, path);
    const words = wordsOf(page);
    const missing = drawnBy(page).flatMap((file) =>
      keysIn(file)
        .filter((key) => !words.some((prefix) => key.startsWith(prefix)))
        .map((key) => `${key} in ${file.slice(pagesFolder.length - 'app/staff'.length)}`),
    );
    expect(missing).toEqual([]);
  });
});
