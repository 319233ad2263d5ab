import { describe, expect, it } from 'vitest';
import { groupsOf, linesOf } from './synonym-lines.ts';

describe('words that mean the same', () => {
  it('are read as people write them: by equals signs or commas, a group in a line, each word once', () => {
    const text = ' chiqindi = axlat=musor,axlat \n\n  کرایه، اجاره\n';
    expect(groupsOf(text)).toEqual([
      ['chiqindi', 'axlat', 'musor'],
      ['کرایه', 'اجاره'],
    ]);
  });

  it('come back as they are shown', () => {
    const groups = [['chiqindi', 'axlat'], ['alone']];
    expect(linesOf(groups)).toBe('chiqindi = axlat\nalone');
    expect(groupsOf(linesOf(groups))).toEqual(groups);
  });
});
