import { expect, it } from 'vitest';
import { pastedNames } from './pasted-names.ts';

it('reads one neighbourhood from each line, with its names in other languages', () => {
  expect(
    pastedNames(
      ' Bogʻiston ; Богистан\r\n\nNavbahor\tНавбахор\tNavbahor\tنوبهار\nGuliston;;Guliston\n',
    ),
  ).toEqual([
    { uz: 'Bogʻiston', ru: 'Богистан' },
    { uz: 'Navbahor', ru: 'Навбахор', en: 'Navbahor', fa: 'نوبهار' },
    { uz: 'Guliston', en: 'Guliston' },
  ]);
});

it('leaves repeats and lines without an Uzbek name out', () => {
  expect(pastedNames('Bogʻiston\n; Богистан\nbogʻiston')).toEqual([{ uz: 'Bogʻiston' }]);
});
