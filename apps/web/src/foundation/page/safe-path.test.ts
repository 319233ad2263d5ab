import { expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

it.each(['/', '/appeals?tab=closed', '/o/narpay/send'])('goes back to %s', (path) => {
  expect(safePath(path)).toBe(path);
});

it.each([
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  '/a\nb',
  'appeals',
  '',
  null,
])('does not go to %s', (path) => expect(safePath(path)).toBe('/'));
