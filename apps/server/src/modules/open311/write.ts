import { Bytes } from '../../http/bytes.ts';

type Value = string | number | boolean | null;
/** One thing as GeoReport writes it: fields, and lists of things. */
export interface Item {
  [field: string]: Value | readonly Item[];
}

/** How a list is called, and one of it, in XML. */
export interface Names {
  list: string;
  item: string;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
// Control characters are not in XML at all, not even escaped.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (value: Value) =>
  String(value ?? '')
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

function xmlOf(item: Item): string {
  return Object.entries(item)
    .map(([field, value]) => {
      const inner = Array.isArray(value)
        ? value.map((one: Item) => `<attribute>${xmlOf(one)}</attribute>`).join('')
        : escaped(value as Value);
      return `<${field}>${inner}</${field}>`;
    })
    .join('');
}

const head = '<?xml version="1.0" encoding="utf-8"?>';

/** Either of the two formats, field for field the same. */
export function written(
  format: 'json' | 'xml',
  items: readonly Item[],
  { list, item }: Names,
  status: 200 | 201 | 404 = 200,
): Bytes {
  const text =
    format === 'json'
      ? JSON.stringify(items)
      : `${head}<${list}>${items.map((one) => `<${item}>${xmlOf(one)}</${item}>`).join('')}</${list}>`;
  const type = format === 'json' ? 'application/json' : 'text/xml';
  return new Bytes(Buffer.from(text), { 'content-type': `${type}; charset=utf-8` }, status);
}

/** A definition is one thing and no list. */
export function writtenOne(format: 'json' | 'xml', one: Item, name: string): Bytes {
  const text = format === 'json' ? JSON.stringify(one) : `${head}<${name}>${xmlOf(one)}</${name}>`;
  const type = format === 'json' ? 'application/json' : 'text/xml';
  return new Bytes(Buffer.from(text), { 'content-type': `${type}; charset=utf-8` });
}

/** A refusal as the standard writes it. */
export const missing = (format: 'json' | 'xml', what: string) =>
  written(
    format,
    [{ code: 404, description: `${what} is not known here` }],
    { list: 'errors', item: 'error' },
    404,
  );
