import { describe, expect, it } from 'vitest';
import { originsOf } from './origin-lines.ts';
import { withWords } from './word-chips.tsx';

describe('the sites that may hold the widget', () => {
  it('are read from addresses as people paste them, each once', () => {
    const text = 'https://sayt.uz/aloqa?x=1\n\nSAYT.uz\n http://localhost:8080/ ';
    expect(originsOf(text)).toEqual(['https://sayt.uz', 'http://localhost:8080']);
  });

  it('leave what is no address as it stands: the server says what is wrong with it', () => {
    expect(originsOf('sayt')).toEqual(['sayt']);
  });
});

describe('words that call a person', () => {
  it('are put in one by one or many at once, each once', () => {
    expect(withWords(['direktor'], ' bosh  vazir, direktor،وزیر;')).toEqual([
      'direktor',
      'bosh vazir',
      'وزیر',
    ]);
  });
});
