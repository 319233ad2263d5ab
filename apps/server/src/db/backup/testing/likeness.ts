import { Client } from 'pg';

/** Each table's rows as one sum, each counter's stand, and what guards them: equal for equal databases. */
export async function likenessOf(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const found: Record<string, string> = {};
  try {
    const ask = async (kind: string, statement: string) => {
      const { rows } = await client.query<{ name: string; value: string }>(statement);
      for (const { name, value } of rows) found[`${kind} ${name}`] = value;
    };
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')
        and c.relname <> 'migrations'`);
    for (const { name } of tables) {
      const rows = `select md5(r::text) as line from ${name} r`;
      await ask(
        'rows of',
        `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(line, ',' order by line)), '')
          as value from (${rows}) s`,
      );
    }
    await ask(
      'walls of',
      `select c.oid::regclass::text as name, c.relrowsecurity || ' ' || c.relforcerowsecurity || ' ' ||
          coalesce((select string_agg(t.tgname || t.tgenabled::text, ',' order by t.tgname)
            from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal), '') || ' ' ||
          coalesce((select string_agg(k.conname || pg_get_constraintdef(k.oid), ',' order by k.conname)
            from pg_constraint k where k.conrelid = c.oid), '') as value
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')`,
    );
    await ask(
      'counter',
      `select schemaname || '.' || sequencename as name, coalesce(last_value::text, 'unused') as value
        from pg_sequences where schemaname in ('public', 'graphile_worker')`,
    );
    return found;
  } finally {
    await client.end();
  }
}
