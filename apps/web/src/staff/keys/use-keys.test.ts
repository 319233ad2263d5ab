import { expect, it } from 'vitest';
import { nameOf } from './use-keys.ts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false };

it.each([
  ['an English keyboard', 'y', 'KeyY', 'y'],
  ['Caps Lock', 'Y', 'KeyY', 'y'],
  ['a Russian keyboard', 'н', 'KeyY', 'y'],
  ['a Persian keyboard', 'غ', 'KeyY', 'y'],
  ['an Uzbek Cyrillic keyboard', 'ў', 'KeyO', 'o'],
  ['a German keyboard, where Y and Z have changed places', 'y', 'KeyZ', 'y'],
  ['the slash of a Russian keyboard', '.', 'Slash', '/'],
  ['the space bar', ' ', 'Space', 'Space'],
  ['a figure of a Persian keyboard', '۲', 'Digit2', '2'],
  ['an arrow', 'ArrowDown', 'ArrowDown', 'ArrowDown'],
])('%s: %s', (_, key, code, name) => {
  expect(nameOf({ ...none, key, code })).toBe(name);
});

it('knows the question mark of Persian and Russian keyboards', () => {
  expect(nameOf({ ...none, shiftKey: true, key: '؟', code: 'Slash' })).toBe('?');
  expect(nameOf({ ...none, shiftKey: true, key: '?', code: 'Digit7' })).toBe('?');
});

it('takes Ctrl and Command for the same', () => {
  expect(nameOf({ ...none, ctrlKey: true, key: 'л', code: 'KeyK' })).toBe('ctrl+k');
  expect(nameOf({ ...none, metaKey: true, key: 'k', code: 'KeyK' })).toBe('ctrl+k');
});
