import { describe, expect, it } from 'vitest';
import { joined } from './joined.ts';

describe('a suggestion put into the answer', () => {
  it('loses nothing of what was written', () => {
    expect(joined('Assalomu alaykum!  ', 'Muddat 15 kun.')).toBe(
      'Assalomu alaykum!\n\nMuddat 15 kun.',
    );
  });

  it('stands alone where nothing was written, and once where it was put in before', () => {
    expect(joined(' ', 'Muddat 15 kun.')).toBe('Muddat 15 kun.');
    expect(joined('Salom.\n\nMuddat 15 kun.', 'Muddat 15 kun.')).toBe('Salom.\n\nMuddat 15 kun.');
  });
});
