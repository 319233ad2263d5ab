import { describe, expect, it } from 'vitest';
import { parseCsv, UnclosedQuote, uncelled, writeCsv } from './csv.ts';

const cells = (file: string) => parseCsv(file).map((row) => row.cells);

describe('a table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs and a byte order mark', '\ufeffa\tb\n1\t2'],
    ['lines without anything', 'a,b\n\n ,\n1,2\n\n'],
    ['line ends of old programs', 'a,b\r1,2\r'],
  ])('is read with %s', (_, file) => {
    expect(cells(file)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps what stands in quotes: separators, quotes, line ends', () => {
    const rows = parseCsv('a,b\n"x, ""y""\nz",2\n3,4');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it('says on which line a quote stays open', () => {
    const open = () => parseCsv('a,b\n1,"2\n3');
    expect(open).toThrow(UnclosedQuote);
    expect(open).toThrow('line 2');
  });

  it('comes back as it was written', () => {
    const rows = [
      ['question', 'answer'],
      ['“Ha” yoki, "yoʻq"?', 'Bir\nikki; uch'],
      [' chetida boʻshliq ', ''],
    ];
    expect(cells(writeCsv(rows))).toEqual(rows);
    expect(writeCsv(rows)).toMatch(/^\ufeff/);
  });

  it('runs nothing in a spreadsheet, and comes back without what was put before it', () => {
    const nasty = ['=HYPERLINK("http://x.example")', '+1', '@sum', '-cmd', '\tx', '-5'];
    const [written = []] = cells(writeCsv([nasty]));
    for (const cell of written.filter((one) => one !== '-5')) expect(cell).toMatch(/^'/);
    expect(written.map(uncelled)).toEqual(nasty);
  });

  it('of many megabytes in one cell is read', () => {
    const long = 'oʻ "" '.repeat(500_000);
    expect(cells(`a\n"${long}"`)[1]?.[0]).toHaveLength(long.length - 500_000);
  });
});
