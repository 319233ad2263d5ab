import type { StructuredDocument } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { docxOf, zipOf } from '../../files/testing/zip.ts';
import { lockedPdf, pdfOf, scannedPdf } from '../testing/pdfs.ts';
import { mostCharacters, mostPages, plainTextOf } from './blocks.ts';
import { type DocumentFormat, formatOf } from './kinds.ts';
import { readDocument } from './read-document.ts';

async function read(format: DocumentFormat, content: string | Buffer): Promise<StructuredDocument> {
  const result = await readDocument(format, Buffer.from(content));
  if ('failure' in result) throw new Error(result.failure);
  return result.document;
}

const shape = ({ blocks }: StructuredDocument) =>
  blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`);

const markdown = `# Bogʻchaga qabul

Ariza **my.gov.uz** orqali
beriladi ([batafsil](https://my.gov.uz)).

## Hujjatlar

- Tugʻilganlik haqida *guvohnoma*
- 086-shakl
  maʼlumotnoma

| Guruh | Toʻlov |
| --- | --- |
| 3–4 yosh | 200 000 soʻm |

\`\`\`
kod qatori
\`\`\`
`;

const page = `<!doctype html><html><head><title>Qabul</title><style>p{}</style></head><body>
<nav>Bosh sahifa</nav><main><h1>Qabul tartibi</h1><p>Qabul <b>har</b> seshanba.</p>
<ul><li>Pasport</li><li>Ariza</li></ul><table><tr><td>Bir</td><td>Ikki</td></tr></table>
<script>alert(1)</script><p style="display:none">yashirin</p>Erkin matn</main></body></html>`;

const words =
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Sarlavha</w:t></w:r></w:p>';

describe('a document is read', () => {
  it('from Markdown', async () => {
    expect(shape(await read('markdown', markdown))).toEqual([
      'heading1: Bogʻchaga qabul',
      'paragraph: Ariza my.gov.uz orqali beriladi (batafsil).',
      'heading2: Hujjatlar',
      'list_item: Tugʻilganlik haqida guvohnoma',
      'list_item: 086-shakl maʼlumotnoma',
      'table_row: Guruh | Toʻlov',
      'table_row: 3–4 yosh | 200 000 soʻm',
      'code: kod qatori',
    ]);
  });

  it('from a page, without what is for the machine, hidden, or for moving about', async () => {
    const document = await read('html', page);
    expect(document.title).toBe('Qabul');
    expect(shape(document)).toEqual([
      'heading1: Qabul tartibi',
      'paragraph: Qabul har seshanba.',
      'list_item: Pasport',
      'list_item: Ariza',
      'table_row: Bir | Ikki',
      'paragraph: Erkin matn',
    ]);
  });

  it('from JSON, its keys as headings', async () => {
    const json = { title: 'Tariflar', waterSupply: { price: 1200, notes: ['Bir', 'Ikki'] } };
    expect(shape(await read('json', JSON.stringify(json)))).toEqual([
      'paragraph: title: Tariflar',
      'heading1: water Supply',
      'paragraph: price: 1200',
      'heading2: notes',
      'list_item: Bir',
      'list_item: Ikki',
    ]);
  });

  it('from text, by its empty lines or by its lines', async () => {
    expect(shape(await read('text', 'Bir\nikki\n\nUch'))).toEqual([
      'paragraph: Bir ikki',
      'paragraph: Uch',
    ]);
    expect(shape(await read('text', 'Bir\r\nikki'))).toHaveLength(2);
  });

  it('from Word', async () => {
    const word = docxOf(['Birinchi xatboshi.', 'Иккинчи хатбоши.']);
    expect(shape(await read('docx', word))).toEqual([
      'paragraph: Birinchi xatboshi.',
      'paragraph: Иккинчи хатбоши.',
    ]);
  });

  it('from PDF, with its pages, its large lines as headings, and words that were cut', async () => {
    const lines = ['Arizalar har kuni qabul qili-', 'nadi.', '', '- Pasport'];
    const pdf = await pdfOf([
      { heading: 'Qabul', lines },
      { heading: 'Muddat', lines: ['Javob besh kunda beriladi.'] },
    ]);
    const document = await read('pdf', pdf);
    expect(document.pages).toBe(2);
    expect(shape(document)).toEqual([
      'heading1: Qabul',
      'paragraph: Arizalar har kuni qabul qilinadi.',
      'list_item: - Pasport',
      'heading1: Muddat',
      'paragraph: Javob besh kunda beriladi.',
    ]);
    expect(document.blocks.map((block) => block.page)).toEqual([1, 1, 1, 2, 2]);
  });

  it('so that every block stands in the plain text where it says', async () => {
    const sources: [DocumentFormat, string | Buffer][] = [
      ['markdown', markdown],
      ['html', page],
      ['json', '{"a":{"b":["x","y"]}}'],
      ['text', 'Bir\n\nikki'],
      ['docx', docxOf(['Bir', 'Ikki'], [{ name: 'word/extra.xml', content: words }])],
      ['pdf', await pdfOf([{ heading: 'Bir', lines: ['ikki', 'uch'] }])],
    ];
    for (const [format, content] of sources) {
      const document = await read(format, content);
      const text = plainTextOf(document);
      expect(document.blocks.length, format).toBeGreaterThan(1);
      for (const block of document.blocks) {
        expect(text.slice(block.start, block.end), format).toBe(block.text);
      }
    }
  });
});

describe('a document that cannot be used says why', () => {
  const megabyte = 1024 * 1024;
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const cases: [string, DocumentFormat, () => Promise<Buffer> | Buffer, string][] = [
    ['a PDF that breaks off', 'pdf', () => Buffer.from('%PDF-1.7 nothing %%EOF'), 'damaged'],
    ['half a Word document', 'docx', () => docxOf(['x']).subarray(0, 200), 'damaged'],
    ['JSON that is none', 'json', () => Buffer.from('{"a":'), 'damaged'],
    ['a PDF with a password', 'pdf', lockedPdf, 'encrypted'],
    ['a Word document with a password', 'docx', () => locked, 'encrypted'],
    ['scanned pages', 'pdf', () => scannedPdf(2), 'no_text'],
    ['a page without words', 'html', () => Buffer.from('<html><p>…</p></html>'), 'no_text'],
    ['more pages than are read', 'pdf', () => scannedPdf(mostPages + 1), 'too_long'],
    ['more text than is read', 'text', () => Buffer.alloc(mostCharacters + 1, 'a'), 'too_long'],
    [
      'an archive that bursts',
      'docx',
      () => docxOf(['x'], [{ name: 'word/big.xml', content: Buffer.alloc(101 * megabyte) }]),
      'hostile',
    ],
    [
      'lists within lists',
      'json',
      () => Buffer.from(`${'{"a":'.repeat(90)}1${'}'.repeat(90)}`),
      'hostile',
    ],
  ];
  it.each(cases)('%s', async (_, format, content, failure) => {
    expect(await readDocument(format, await content())).toEqual({ failure });
  });
});

describe('the format of a file', () => {
  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7 cut off'), 'pdf'],
    ['a.txt', '<!doctype html><p>x</p>', 'html'],
    ['a.md', '# Salom', 'markdown'],
    ['a.json', '{"a":1}', 'json'],
    ['a.log', 'oddiy matn', 'text'],
    ['a.docx', docxOf(['x']), 'docx'],
    ['a.zip', zipOf([{ name: 'a', content: 'x' }]), null],
    ['a.txt', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]), null],
    ['a.txt', ' ', null],
  ])('%s', (name, content, format) => {
    expect(formatOf(Buffer.from(content), name)).toBe(format);
  });
});
