import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locks } from './locks.ts';

it('each lock has a number of its own', () => {
  const numbers = Object.values(locks);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('no lock is numbered elsewhere', () => {
  const root = join(import.meta.dirname, '..');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('locks.ts'),
  );
  expect(sources.length).toBeGreaterThan(300);
  const numbered = sources.filter((file) =>
    /7_?201_?945_?0/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(numbered).toEqual([]);
});
