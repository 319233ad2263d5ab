const home = '998';

/** The digits of a number with its country code; a bare nine-digit Uzbek number gets +998. */
function digitsOf(written: string): string {
  const digits = written.replace(/\D/g, '');
  const international = written.trim().startsWith('+');
  return !international && digits.length === 9 ? home + digits : digits;
}

/** `+998901234567` from whatever was typed: spaces, brackets, with or without the country code. */
export function normalPhone(written: string): string {
  return `+${digitsOf(written)}`;
}

/** Whether the number can be called: E.164, and for Uzbekistan exactly nine digits after +998. */
export function isPhone(written: string): boolean {
  const digits = digitsOf(written);
  return digits.startsWith(home) ? digits.length === 12 : /^[1-9]\d{7,14}$/.test(digits);
}

/** `+998 90 123 45 67` while it is typed; other countries in groups of three. */
export function writtenPhone(typed: string): string {
  const digits = digitsOf(typed).slice(0, 15);
  if (digits.startsWith(home)) {
    const parts = [
      digits.slice(3, 5),
      digits.slice(5, 8),
      digits.slice(8, 10),
      digits.slice(10, 12),
    ];
    return ['+998', ...parts].filter(Boolean).join(' ');
  }
  if (digits === '') return typed.trim() === '+' ? '+' : '';
  return `+${digits.replace(/(\d{3})(?=\d)/g, '$1 ')}`;
}
