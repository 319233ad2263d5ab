import type { Found } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type Cast, createCast } from '../../../testing/cast.ts';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import type { Person } from '../../../testing/people.ts';
import { type GivenSession, givenSession, type OpenedBy } from '../../../testing/sessions.ts';
import { indexAll } from '../indexer.ts';

/** An installation in which everything is indexed that was there at first, and an operator who asks. */
export interface Searching {
  test: TestApp;
  cast: Cast;
  operator: Person;
  /** A session that waits in the cast's own department; its text is not in the index yet. */
  given(text: string, options?: { citizen?: OpenedBy }): Promise<GivenSession>;
  found(q: string, by?: Person, query?: object): Promise<Found[]>;
  /** Asks before and after the text is taken into the index: the answer must be the same. */
  bothWays(q: string, expected: (items: Found[]) => void): Promise<void>;
}

export async function openSearching(): Promise<Searching> {
  const test = await createTestApp({ worker: false });
  const cast = await createCast(test);
  const operator = cast.named('operator').person;
  await indexAll(test.context);
  const queued = { status: 'queued' as const, departmentId: cast.ownDepartment };
  const found: Searching['found'] = async (q, by = operator, query = {}) =>
    (await by.client.search({ query: { q, ...query } })).items;
  return {
    test,
    cast,
    operator,
    found,
    given: (text, options = {}) => givenSession(test, queued, { text, ...options }),
    async bothWays(q, expected) {
      expected(await found(q));
      await indexAll(test.context);
      const { rows } = await test.context.db.onPlatform((tx) =>
        tx.execute(sql`select 1 from search_pending`),
      );
      expect(rows).toEqual([]);
      expected(await found(q));
    },
  };
}

let marks = 0;
/** A word that nobody else writes. */
export function newWord(): string {
  marks += 1;
  const letters = 'bcdfghjklm';
  // With an end that is no ending, or two of them would be forms of one word.
  return `zv${[...String(1000 + marks)].map((digit) => `${letters[Number(digit)]}a`).join('')}vx`;
}

export const sessionsOf = (items: Found[]) => items.map(({ session }) => session.id);
