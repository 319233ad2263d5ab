import { describe, expect, it } from 'vitest';
import { addressOfChoice, choiceFromAddress, firstDay } from './overview-query.ts';

describe('the overview’s choice', () => {
  it.each([
    { days: 14, department: null },
    { days: 30, department: null },
    { days: 30, department: 'd-1' },
  ] as const)('stands in the address: %j', (choice) => {
    const address = new URL(addressOfChoice(choice), 'http://here');
    expect(choiceFromAddress(address.searchParams)).toEqual(choice);
  });

  it('is the usual one when the address says nonsense', () => {
    const params = new URLSearchParams('days=7&department=');
    expect(choiceFromAddress(params)).toEqual({ days: 14, department: null });
  });

  it('counts days by the organization’s clocks', () => {
    const evening = Date.parse('2026-11-20T20:00:00Z');
    expect(firstDay(1, evening, 'Asia/Tashkent')).toBe('2026-11-21');
    expect(firstDay(14, evening, 'Asia/Tashkent')).toBe('2026-11-08');
    expect(firstDay(30, evening, 'UTC')).toBe('2026-10-22');
  });
});
