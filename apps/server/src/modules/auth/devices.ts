import type { Login } from '@civicconnect/contract';

/** The first that fits: most browsers also name those they descend from. */
const browsers: readonly [string, RegExp][] = [
  ['Yandex', /YaBrowser\//],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\/|Opera/],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
];
const systems: readonly [string, RegExp][] = [
  ['iPad', /iPad/],
  ['iPhone', /iPhone/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

const firstOf = (table: readonly [string, RegExp][], text: string) =>
  table.find(([, mark]) => mark.test(text))?.[0] ?? null;

/** What a device calls itself, as far as it can be told to a person. Browsers may say what they like. */
export function deviceOf(userAgent: string | null): Login['device'] {
  const text = userAgent ?? '';
  return { browser: firstOf(browsers, text), system: firstOf(systems, text) };
}
