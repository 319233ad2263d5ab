import type { StructuredDocument } from '@civicconnect/contract';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { assemble, type Piece } from './blocks.ts';

/** What is for the machine, for moving about, or hidden. */
const left = new Set(
  'script style noscript template nav aside footer header form button svg canvas iframe object embed select textarea head'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;
const nameOf = (node: HTMLElement): string => (node.rawTagName ?? '').toLowerCase();

function isHidden(node: HTMLElement): boolean {
  return (
    left.has(nameOf(node)) ||
    node.hasAttribute('hidden') ||
    node.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute('style') ?? '')
  );
}

/** All text below, a space where a line ends. */
function textOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  if (!isElement(node) || isHidden(node)) return '';
  if (nameOf(node) === 'br') return ' ';
  const text = node.childNodes.map(textOf).join('');
  return inline.has(nameOf(node)) ? text : ` ${text} `;
}

function cellsOf(row: HTMLElement): string {
  const cells = row.childNodes.filter(
    (node): node is HTMLElement => isElement(node) && /^t[dh]$/.test(nameOf(node)),
  );
  return cells.map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()).join(' | ');
}

/** Blocks in reading order; text that stands loose between them is a paragraph. */
function* piecesOf(parent: HTMLElement, kind: 'paragraph' | 'list_item'): Generator<Piece> {
  let loose = '';
  for (const node of parent.childNodes) {
    const name = isElement(node) ? nameOf(node) : '';
    if (!isElement(node) || inline.has(name) || name === 'br') {
      loose += textOf(node);
      continue;
    }
    if (isHidden(node)) continue;
    yield { kind, text: loose };
    loose = '';
    if (/^h[1-6]$/.test(name))
      yield { kind: 'heading', level: Number(name[1]), text: textOf(node) };
    else if (name === 'tr') yield { kind: 'table_row', text: cellsOf(node) };
    else if (name === 'pre') yield { kind: 'code', text: node.text };
    else yield* piecesOf(node, name === 'li' ? 'list_item' : kind);
  }
  yield { kind, text: loose };
}

/** @throws Unreadable `no_text`, `too_long` */
export function readHtml(text: string): StructuredDocument {
  const root = parse(text, { comment: false, blockTextElements: { pre: true } });
  const title = root.querySelector('title')?.text ?? null;
  const body = root.querySelector('main') ?? root.querySelector('body') ?? root;
  const document = assemble(piecesOf(body, 'paragraph'), { title });
  const first = document.blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return { ...document, title: document.title ?? first?.text ?? null };
}
