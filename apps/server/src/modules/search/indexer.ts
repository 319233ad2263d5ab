import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { SearchedKind } from '../../db/schema/index.ts';
import { wordIds } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Texts taken in by one transaction: some tenth of a second. */
const batch = 400;
/** One text in so many is counted, and for so many. */
const sampled = 8;

interface Pending extends Record<string, unknown> {
  organization_id: string;
  id: string;
  kind: SearchedKind;
  session_id: string | null;
  at: string | null;
  text: string | null;
}

/**
 * Takes lines off what is pending, the newest first, with their texts; a text that is gone comes as
 * null. In the order of the key backwards: a long queue is not sorted for each batch.
 */
async function takePending(tx: Tx): Promise<Pending[]> {
  const { rows } = await tx.execute<Pending>(sql`
    with taken as (
      delete from search_pending p using (
        select organization_id, id from search_pending
        order by organization_id desc, id desc limit ${batch} for update skip locked
      ) next
      where p.organization_id = next.organization_id and p.id = next.id
      returning p.*
    )
    select t.organization_id, t.id, t.kind,
      coalesce(m.session_id, n.session_id, a.session_id) as session_id,
      coalesce(m.created_at, n.created_at, a.created_at) as at,
      coalesce(m.text, n.text, a.text, c.name) as text
    from taken t
    left join messages m on t.kind = 'message' and m.organization_id = t.organization_id and m.id = t.id
    left join notes n on t.kind = 'note' and n.organization_id = t.organization_id and n.id = t.id
    left join additions a on t.kind = 'addition' and a.organization_id = t.organization_id and a.id = t.id
    left join citizens c on t.kind = 'citizen' and c.organization_id = t.organization_id and c.id = t.id`);
  return rows;
}

/** About one in `sampled`, the same one each time: by the last digit of its id. */
const isSampled = ({ id }: Pick<Pending, 'id'>) =>
  Number.parseInt(id.slice(-1), 16) % sampled === 0;

async function storeTexts(tx: Tx, organizationId: string, pending: readonly Pending[]) {
  const texts = pending.map((line) => ({ line, words: wordsOf(line.text ?? '') }));
  const ids = await wordIds(tx, organizationId, [...new Set(texts.flatMap(({ words }) => words))]);
  const rows = texts.map(({ line, words }) => ({
    ...line,
    at: line.at ? new Date(line.at).toISOString() : null,
    text: undefined,
    words: words.flatMap((word) => ids.get(word) ?? []),
  }));
  const json = JSON.stringify(rows);
  await tx.execute(sql`
    insert into search_texts (organization_id, id, kind, session_id, at, words)
    select organization_id, id, kind, session_id, at, words
    from jsonb_to_recordset(${json}::jsonb)
      as r(organization_id uuid, id uuid, kind text, session_id uuid, at timestamptz, words int[])
    where kind <> 'citizen' order by at, id
    on conflict (organization_id, id) do update set words = excluded.words`);
  await tx.execute(sql`
    insert into search_names (organization_id, id, words)
    select organization_id, id, words
    from jsonb_to_recordset(${json}::jsonb) as r(organization_id uuid, id uuid, kind text, words int[])
    where kind = 'citizen'
    on conflict (organization_id, id) do update set words = excluded.words`);
  const counted = rows.filter((row) => row.kind !== 'citizen' && isSampled(row));
  await count(
    tx,
    organizationId,
    counted.flatMap(({ words }) => words),
  );
}

async function count(tx: Tx, organizationId: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update search_words w set count = w.count + seen.times * ${sampled}::int
    from (select v::int as id, count(*)::int as times
      from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) v group by v) seen
    where w.organization_id = ${organizationId} and w.id = seen.id`);
}

/** Takes one batch into the index; any number of processes may at once. Gives how many lines it was. */
async function indexBatch(context: Context): Promise<number> {
  return context.db.onPlatform(async (tx) => {
    const taken = await takePending(tx);
    const there = taken.filter(({ text }) => text !== null);
    for (const organizationId of new Set(there.map((line) => line.organization_id))) {
      const lines = there.filter((line) => line.organization_id === organizationId);
      await storeTexts(tx, organizationId, lines);
    }
    return taken.length;
  });
}

/** Takes everything that is pending into the index. */
export async function indexAll(context: Context): Promise<void> {
  while ((await indexBatch(context)) > 0);
}

/**
 * Puts all that is stored on what is pending, so that the index is made anew; words are counted from
 * nothing. Gives how many texts that is.
 */
export async function pendEverything(context: Context): Promise<number> {
  return context.db.onPlatform(async (tx) => {
    await tx.execute(sql`update search_words set count = 0`);
    const { rows } = await tx.execute<{ count: number }>(sql`
      with pended as (
        insert into search_pending (organization_id, id, kind)
        select organization_id, id, 'message' from messages where author_kind <> 'system'
        union all select organization_id, id, 'note' from notes
        union all select organization_id, id, 'addition' from additions
        union all select organization_id, id, 'citizen' from citizens where name is not null
        on conflict do nothing returning 1
      )
      select count(*)::int as count from pended`);
    return rows[0]?.count ?? 0;
  });
}

const everyMs = 1000;
/** Between two batches of a long queue, so that people's own work comes first. */
const breathMs = 20;

export interface Indexer {
  stop(): Promise<void>;
}

/** Keeps the index up with what is written. Until a text is in it, search reads the text itself. */
export function startIndexer(context: Context): Indexer {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<unknown> = Promise.resolve();
  const next = (ms: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      current = indexBatch(context).then(
        (taken) => next(taken === batch ? breathMs : everyMs),
        (error: unknown) => {
          context.log.error({ err: error }, 'texts were not taken into the search index');
          next(everyMs * 10);
        },
      );
    }, ms);
  };
  next(everyMs);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
