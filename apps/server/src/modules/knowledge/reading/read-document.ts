import { type Chunk, chunksOf } from '@civicconnect/ai';
import type { DocumentFailure, StructuredDocument } from '@civicconnect/contract';
import { textOf } from '../../files/plain-text.ts';
import { Unreadable } from './blocks.ts';
import { type DocumentFormat, isLockedOffice } from './kinds.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readMarkdown, readText } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';
import { readWord } from './read-word.ts';

/** What the thread gives back. */
export type ReadDocument =
  | { document: StructuredDocument; chunks: Chunk[] }
  | { failure: DocumentFailure };

async function structured(format: DocumentFormat, bytes: Buffer): Promise<StructuredDocument> {
  if (format === 'pdf') return readPdf(bytes);
  if (format === 'docx') {
    if (isLockedOffice(bytes)) throw new Unreadable('encrypted');
    return readWord(bytes);
  }
  const text = textOf(bytes);
  if (text === null) throw new Unreadable('damaged');
  switch (format) {
    case 'html':
      return readHtml(text);
    case 'markdown':
      return readMarkdown(text);
    case 'json':
      return readJson(text);
    case 'text':
      return readText(text);
  }
}

/** Reads a document of any format and cuts it for the search. To be called in a thread of its own. */
export async function readDocument(format: DocumentFormat, bytes: Buffer): Promise<ReadDocument> {
  try {
    const document = await structured(format, bytes);
    return { document, chunks: chunksOf(document) };
  } catch (error) {
    return { failure: error instanceof Unreadable ? error.failure : 'damaged' };
  }
}
