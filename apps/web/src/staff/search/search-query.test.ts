import { describe, expect, it } from 'vitest';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { nothing, searchAddress, searchQuery, wantedFromAddress } from './search-query.ts';

describe('the address of a search', () => {
  it('says what is searched for, and is read back the same', () => {
    const wanted = {
      q: 'suv & gaz',
      kind: 'appeal' as const,
      status: 'queued' as const,
      department: '01a1f9e0-b0b7-73ba-8236-6147fc1de9ff',
      period: 'month' as const,
    };
    const address = new URL(searchAddress(wanted), 'http://localhost');
    expect(wantedFromAddress(address.searchParams)).toEqual(wanted);
    expect(searchAddress(nothing)).toBe('/staff/search');
  });

  it('is read without what no search knows', () => {
    const params = new URLSearchParams('q=suv&kind=letter&status=x&department=1&period=ever');
    expect(wantedFromAddress(params)).toEqual({ ...nothing, q: 'suv' });
  });
});

describe('a search', () => {
  it('passes over pages in which nothing was found, and not for ever', async () => {
    const asked: (string | undefined)[] = [];
    const client = {
      search: async ({ query }: { query: { cursor?: string } }) => {
        asked.push(query.cursor);
        return { items: [], corrected: [], looser: false, nextCursor: `after-${asked.length}` };
      },
    } as unknown as StaffClient;
    const { queryFn } = searchQuery(client, { ...nothing, q: 'suv' });
    if (typeof queryFn !== 'function') throw new Error('no question');
    const page = await queryFn({
      pageParam: null,
      signal: new AbortController().signal,
    } as unknown as Parameters<typeof queryFn>[0]);
    expect(asked).toEqual([undefined, 'after-1', 'after-2', 'after-3', 'after-4', 'after-5']);
    expect(page.nextCursor).toBe('after-6');
  });
});
