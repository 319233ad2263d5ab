import { Client, type QueryConfig } from 'pg';

/** Which walls between organizations stand in this process: scoped queries, row-level security. */
export interface Walls {
  /** `scoped`: as the program is. `unscoped`: no query says whose rows it wants. `none`: and the database lets all pass. */
  set(state: 'scoped' | 'unscoped' | 'none'): void;
  /** Comparisons with an organization that were taken out since the last call. */
  taken(): number;
  restore(): void;
}

const comparison = /(?:"?\w+"?\.)?"?organization_id"?\s*=\s*(\$\d+)(?!\d)/g;

/** A name of a prepared statement belongs to one text. */
const isNamed = (query: unknown): query is QueryConfig =>
  typeof query === 'object' && query !== null && 'text' in query;

/**
 * Takes the first wall away: inside a transaction of one organization every comparison of
 * `organization_id` with a value becomes true, on whatever route the query came. Inserts stay as they
 * are. Only for a test's own process.
 */
export function takeWallsDown(): Walls {
  let state: Parameters<Walls['set']>[0] = 'scoped';
  let taken = 0;
  const inside = new WeakSet<Client>();
  const original = Client.prototype.query as (this: Client, ...given: unknown[]) => unknown;

  function unscoped(text: string): string {
    if (/^\s*insert/i.test(text)) return text;
    return text.replace(comparison, (_whole, value: string) => {
      taken += 1;
      return `(${value}::text is not null)`;
    });
  }

  function query(this: Client, first: unknown, ...rest: unknown[]): unknown {
    const text = isNamed(first) ? first.text : String(first);
    if (text.startsWith('begin')) {
      if (text.includes('civic_app')) inside.add(this);
      else inside.delete(this);
      const opened = state === 'none' ? text.replace('civic_app', 'civic_platform') : text;
      return original.call(this, opened, ...rest);
    }
    if (state === 'scoped' || !inside.has(this)) return original.call(this, first, ...rest);
    if (typeof first === 'string') return original.call(this, unscoped(first), ...rest);
    if (!isNamed(first)) return original.call(this, first, ...rest);
    const changed = Object.assign(Object.create(Object.getPrototypeOf(first)), first, {
      text: unscoped(first.text),
      ...(first.name ? { name: `${first.name} unscoped` } : {}),
    });
    return original.call(this, changed, ...rest);
  }
  Client.prototype.query = query as typeof Client.prototype.query;

  return {
    set(next) {
      state = next;
    },
    taken() {
      const count = taken;
      taken = 0;
      return count;
    },
    restore() {
      Client.prototype.query = original as typeof Client.prototype.query;
    },
  };
}
