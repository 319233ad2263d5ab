import pg from 'pg';

/**
 * Stores open sessions of as many citizens, with message 1 each, straight in the database: 60 of 100
 * wait in a queue, 35 are active, 5 on hold; their deadlines lie from a day behind to a day ahead. For
 * measuring lists, where how they came to be is not the point.
 *
 * @param databaseUrl of a migrated database with the demo district, as its superuser
 */
export async function storeManySessions(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(people, [count]);
    await client.query(openSessions, [count]);
    await client.query(firstMessages);
    await client.query('commit');
    await client.query('analyze sessions, messages, citizens');
  } finally {
    await client.end();
  }
}

const home = 'select organization_id from organizations where is_home';

const people = `
  insert into citizens (organization_id, id, name, phone, locale, script, created_at)
  select (${home}), gen_random_uuid(), 'Fuqaro ' || n, '+99897' || lpad(n::text, 7, '0'),
         'uz', 'latin', now()
  from generate_series(1, $1::int) as n`;

const openSessions = `
  with numbered as (
    select id as citizen_id, row_number() over (order by phone) as n
    from citizens where phone like '+99897%' limit $1::int
  ), places as (
    select array_agg(id order by display_order) as ids from (
      select id, sort_order as display_order from departments
      where organization_id = (${home})) as listed
  ), clerks as (
    select array_agg(id order by id) as ids from staff
    where organization_id = (${home}) and role = 'operator'
  )
  insert into sessions (
    organization_id, id, number, verification_code, channel, language, preview, kind, status,
    appeal_kind, priority, citizen_id, department_id, assignee_id, opened_at, last_activity_at,
    last_word_by, first_reply_at, routing_confirmed, moves, released, studied, extended, last_seq,
    last_citizen_seq, rev, deadline_at, priority_rank, last_message)
  select (${home}), gen_random_uuid(), 'BNC-2026-' || lpad(n::text, 6, '0'),
    upper(substr(md5('bench' || n), 1, 20)),
    (array['web', 'telegram', 'web', 'widget'])[1 + n % 4], 'uz-Latn',
    n || '-uyda uch kundan beri suv yoʻq, hisoblagich ham ishlamayapti, yordam bering.',
    'appeal', made.status, 'application', made.priority, citizen_id,
    places.ids[1 + n % array_length(places.ids, 1)],
    case when made.status = 'queued' then null
      else clerks.ids[1 + n % array_length(clerks.ids, 1)] end,
    made.opened, made.opened, 'citizen', null, made.status <> 'queued', 0, false, false, false,
    1, 1, 2, made.opened + interval '24 hours',
    case made.priority when 'high' then 0 else 1 end,
    jsonb_build_object('author', 'citizen', 'at', to_json(made.opened),
      'text', n || '-uyda uch kundan beri suv yoʻq, hisoblagich ham ishlamayapti.')
  from numbered, places, clerks, lateral (
    select now() - make_interval(secs => (n * 7919) % 172800) as opened,
      case when n % 100 < 60 then 'queued' when n % 100 < 95 then 'active' else 'held' end as status,
      case when n % 9 = 0 then 'high' else 'normal' end as priority
  ) as made`;

const firstMessages = `
  insert into messages (organization_id, id, session_id, seq, author_kind, author_id, author_name,
    text, channel, created_at)
  select s.organization_id, gen_random_uuid(), s.id, 1, 'citizen', s.citizen_id, c.name,
    s.preview, s.channel, s.opened_at
  from sessions s join citizens c on c.organization_id = s.organization_id and c.id = s.citizen_id
  where s.number like 'BNC-%'`;
