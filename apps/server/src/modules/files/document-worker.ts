/** Entry of a thread that does one piece of work on a document and ends: nothing waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentFormat } from '../knowledge/reading/kinds.ts';
import { checkArchive } from './archive.ts';
import type { DocumentReply, DocumentWork } from './document-thread.ts';
import { heicAsJpeg } from './heic.ts';

/** Points of an A4 page, and its margin. */
const page = { long: 841.89, short: 595.28, margin: 28.35 };
/** Most characters of a text that somebody reads. */
const mostText = 2_000_000;

async function wordText(bytes: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}

async function oldWordText(bytes: Buffer): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  return (await new WordExtractor().extract(bytes)).getBody();
}

/** One page in the picture's own direction, the picture as large as the margins let it be. */
async function pictureAsPdf(bytes: Buffer): Promise<Buffer> {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create();
  // It reads from the start of the memory behind the bytes, whatever part of it they are.
  const picture = await document.embedJpg(new Uint8Array(bytes));
  const lying = picture.width > picture.height;
  const [width, height] = lying ? [page.long, page.short] : [page.short, page.long];
  const room = { width: width - 2 * page.margin, height: height - 2 * page.margin };
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const shown = picture.scale(scale);
  document.addPage([width, height]).drawImage(picture, {
    ...shown,
    x: (width - shown.width) / 2,
    y: (height - shown.height) / 2,
  });
  return Buffer.from(await document.save());
}

function checkOffice(bytes: Buffer, part: string): Buffer {
  const names = checkArchive(bytes);
  if (!names.has('[Content_Types].xml') || !names.has(part)) throw new Error('no office document');
  return Buffer.alloc(0);
}

/** Read for the assistant: what it says and how it is cut, or why it cannot be read, as JSON. */
async function read(format: DocumentFormat, bytes: Buffer): Promise<Buffer> {
  const { readDocument } = await import('../knowledge/reading/read-document.ts');
  return Buffer.from(JSON.stringify(await readDocument(format, bytes)));
}

async function done({ task, bytes: given }: DocumentWork): Promise<Buffer> {
  const bytes = Buffer.from(given);
  switch (task) {
    case 'check-docx':
      return checkOffice(bytes, 'word/document.xml');
    case 'check-xlsx':
      return checkOffice(bytes, 'xl/workbook.xml');
    case 'docx-text':
      return Buffer.from((await wordText(bytes)).slice(0, mostText));
    case 'doc-text':
      return Buffer.from((await oldWordText(bytes)).slice(0, mostText));
    case 'picture-pdf':
      return pictureAsPdf(bytes);
    case 'heic-jpeg':
      return heicAsJpeg(bytes);
    case 'read-pdf':
    case 'read-docx':
    case 'read-html':
    case 'read-markdown':
    case 'read-json':
    case 'read-text':
      return read(task.slice('read-'.length) as DocumentFormat, bytes);
  }
}

const { work } = workerData as { work: DocumentWork };
const reply = await done(work).then(
  (bytes): DocumentReply => ({ ok: true, bytes: new Uint8Array(bytes) }),
  (error: unknown): DocumentReply => ({ ok: false, message: String(error) }),
);
parentPort?.postMessage(reply);
