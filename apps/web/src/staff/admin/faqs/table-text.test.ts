import { describe, expect, it } from 'vitest';
import { tableText } from './table-text.ts';

const table =
  'question,answer\nКогда приём?,По вторникам\nQabul qachon?,Seshanba kunlari, soat oʻnda';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of ['\ufeff', ...text].entries()) {
    view.setUint16(2 * at, unit.charCodeAt(0), !bigEndian);
  }
  return bytes;
};

/** Windows-1251 of Latin letters and the Russian alphabet without ё. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

describe('a table’s text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(table)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${table}`)],
  ])('is read from %s', (_, bytes) => {
    expect(tableText(bytes)).toEqual({ text: table, encoding: 'utf-8' });
  });

  it.each([
    ['little', false],
    ['big', true],
  ])('is read from UTF-16, %s end first', (_, bigEndian) => {
    expect(tableText(utf16(table, bigEndian))).toEqual({ text: table, encoding: 'utf-16' });
  });

  it('is read from Windows-1251, and it is said', () => {
    const russian = 'question;answer\nКогда прием граждан?;По вторникам';
    expect(tableText(windows1251(russian))).toEqual({ text: russian, encoding: 'windows-1251' });
  });
});
