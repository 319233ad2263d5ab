import type { StructuredDocument } from '@civicconnect/contract';
import { assemble, type Piece } from './blocks.ts';

const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const underline = /^ {0,3}(=+|-{3,})[ \t]*$/;
const item = /^[ \t]*(?:[-*+•–—]|\d{1,3}[.)])[ \t]+(.*)$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const row = /^[ \t]*\|(.*)\|[ \t]*$/;
const rule = /^[ \t]*(?:\|?[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$|^ {0,3}(?:[*_-][ \t]*){3,}$/;

/** Without the marks that only say how it looks; a link keeps its words. */
function words(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, ' ');
}

/** Blocks of Markdown, and of plain text, which is Markdown without marks. */
function* markdownPieces(text: string): Generator<Piece> {
  let paragraph: string[] = [];
  let open: { kind: 'paragraph' | 'list_item' } = { kind: 'paragraph' };
  let code: { mark: string; lines: string[] } | null = null;
  function* close(): Generator<Piece> {
    if (paragraph.length > 0) yield { ...open, text: words(paragraph.join(' ')) };
    paragraph = [];
    open = { kind: 'paragraph' };
  }
  for (const line of text.split(/\r\n?|\n|\f/)) {
    const fenced = fence.exec(line)?.[1];
    if (code) {
      if (fenced?.startsWith(code.mark)) {
        yield { kind: 'code', text: code.lines.join('\n') };
        code = null;
      } else code.lines.push(line);
      continue;
    }
    const title = heading.exec(line);
    const listed = item.exec(line);
    const cells = row.exec(line)?.[1];
    if (fenced) {
      yield* close();
      code = { mark: fenced, lines: [] };
    } else if (title) {
      yield* close();
      yield { kind: 'heading', level: title[1]?.length ?? 1, text: words(title[2] ?? '') };
    } else if (underline.test(line) && paragraph.length === 1 && open.kind === 'paragraph') {
      yield { kind: 'heading', level: line.includes('=') ? 1 : 2, text: words(paragraph[0] ?? '') };
      paragraph = [];
    } else if (rule.test(line) || line.trim() === '') yield* close();
    else if (cells !== undefined) {
      yield* close();
      yield { kind: 'table_row', text: words(cells.split('|').join(' | ')) };
    } else if (listed) {
      yield* close();
      open = { kind: 'list_item' };
      paragraph.push(listed[1] ?? '');
    } else paragraph.push(line.replace(/^[ \t]*>[ \t]?/, ''));
  }
  if (code) yield { kind: 'code', text: code.lines.join('\n') };
  yield* close();
}

/** @throws Unreadable `no_text`, `too_long` */
export function readMarkdown(text: string): StructuredDocument {
  const document = assemble(markdownPieces(text.replace(/^\ufeff?---\n[\s\S]*?\n---\n/, '')));
  const first = document.blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return { ...document, title: first?.text ?? null };
}

/** Plain text: an empty line ends a paragraph; where there is none, each line is one. */
export function readText(text: string): StructuredDocument {
  const lines = text.split(/\r\n?|\n|\f/);
  const paragraphs = /\S[^\S\n]*\r?\n[^\S\n]*\r?\n/.test(text)
    ? text.split(/\r?\n[^\S\n]*\r?\n/)
    : lines;
  return assemble(paragraphs.map((one): Piece => ({ kind: 'paragraph', text: one })));
}
