const home = '998';
/** Digits of an Uzbek number without its country code, and with it. */
const bareLength = 9;
const homeLength = home.length + bareLength;

function isInternational(written: string): boolean {
  return written.trim().startsWith('+');
}

/** The digits of a number with its country code; a bare nine-digit Uzbek number gets +998. */
function digitsOf(written: string): string {
  const digits = written.replace(/\D/g, '');
  return !isInternational(written) && digits.length === bareLength ? home + digits : digits;
}

/** `+998901234567` from whatever was typed: spaces, brackets, with or without the country code. */
export function normalPhone(written: string): string {
  return `+${digitsOf(written)}`;
}

/** Whether the number can be called: E.164, and for Uzbekistan exactly nine digits after +998. */
export function isPhone(written: string): boolean {
  const digits = digitsOf(written);
  // An unfinished number without its country code would be one of some small country with it.
  if (!isInternational(written) && digits.length < bareLength) return false;
  return digits.startsWith(home) ? digits.length === homeLength : /^[1-9]\d{7,14}$/.test(digits);
}

/** `90 123 45 67`, as far as it is there. */
function grouped(bare: string): string[] {
  return [bare.slice(0, 2), bare.slice(2, 5), bare.slice(5, 7), bare.slice(7, 9)].filter(Boolean);
}

/**
 * `+998 90 123 45 67` while it is typed; other countries in groups of three. Digits without a plus stay
 * bare until they are a whole number: `90 1` may still become anything, and `998 12` is either a country
 * code or an operator's.
 */
export function writtenPhone(typed: string): string {
  const written = typed.replace(/\D/g, '');
  const whole = written.length === bareLength && !written.startsWith(home);
  if (!isInternational(typed) && !whole && written.length <= bareLength) {
    return grouped(written).join(' ');
  }
  const digits = digitsOf(typed).slice(0, 15);
  if (digits.startsWith(home)) return ['+998', ...grouped(digits.slice(home.length))].join(' ');
  if (digits === '') return '+';
  return `+${digits.replace(/(\d{3})(?=\d)/g, '$1 ')}`;
}
