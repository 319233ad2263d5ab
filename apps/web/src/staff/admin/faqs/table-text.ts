/** How a table was written: by a program of today, or in the alphabet that older ones use for Cyrillic. */
export type TableEncoding = 'utf-8' | 'utf-16' | 'windows-1251';

export interface TableText {
  text: string;
  encoding: TableEncoding;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) =>
  mark.every((value, at) => bytes[at] === value);

/**
 * The text of a table, whichever program wrote it. UTF-8 is taken for granted as long as the bytes are
 * UTF-8; what is not was written by a spreadsheet program that uses Windows-1251 for Cyrillic.
 */
export function tableText(bytes: Uint8Array): TableText {
  if (startsWith(bytes, 0xff, 0xfe)) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  }
  if (startsWith(bytes, 0xfe, 0xff)) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), encoding: 'windows-1251' };
  }
}
