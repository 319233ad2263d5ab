/** What no text has: everything below a space but tab, line ends and form feed. */
const hasControl = (text: string): boolean =>
  /\p{Cc}/u.test(text.replace(/[\t\n\f\r\u0080-\u009f]/g, ''));

/** What begins like this is for a machine: a page, a script, a mark-up, a program. */
const machine =
  /^\s*(?:<(?:!doctype|!--|\?|html|head|body|script|svg|xml|iframe|meta|style|link|img|math)|#!|%!ps|@echo\s|\{\\rtf|mz)/i;
const embedded = /<(?:script|iframe|object|embed|svg|html|body|form)[\s>/]|javascript:|<\?php/i;

/** The text of a file in UTF-8 or, as older programs here write it, in Windows-1251; null for neither. */
export function textOf(bytes: Buffer): string | null {
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== null) return hasControl(utf8) ? null : utf8;
  const cyrillic = decode(bytes, 'windows-1251');
  return cyrillic !== null && !hasControl(cyrillic) && isCyrillic(cyrillic) ? cyrillic : null;
}

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Any bytes are letters in Windows-1251; in a text nearly all of the higher ones are Cyrillic. */
function isCyrillic(text: string): boolean {
  const high = [...text].filter((letter) => letter > '\x7f');
  const letters = high.filter((letter) => /[\p{Script=Cyrillic}№«»–—…]/u.test(letter));
  return letters.length >= high.length * 0.9;
}

/** Whether a file is a plain text for people. */
export function looksLikeText(bytes: Buffer): boolean {
  const text = textOf(bytes);
  if (text === null || text.trim() === '') return false;
  return !machine.test(text) && !embedded.test(text);
}
