-- which rows go with one of a register, and which stay without their link to it: one query for each way from it, as text
-- that takes the key of the row as :key
with recursive
-- foreign keys between registers that take a row along (c) or cut it loose (n)
link as (
  select c.conrelid as child, c.confrelid as parent, c.confdeltype::text as how,
         (select string_agg(format('t.%I', a.attname), ', ' order by k.at)
          from unnest(c.conkey) with ordinality k (num, at) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
         (select string_agg(format('p.%I', a.attname), ', ' order by k.at)
          from unnest(c.confkey) with ordinality k (num, at) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as keys
  from pg_constraint c
  where c.contype = 'f' and c.confdeltype in ('c', 'n')
    and c.conrelid in (select to_regclass(name) from journal_table)
),
-- from the row itself to what hangs on it, and to what hangs on that
way as (
  select to_regclass(:table)::oid as at, cast(null as text) as how,
         format('select t.ctid as row_at, t.* from %1$I t where (%2$s) = (select %3$s from jsonb_populate_record(cast(null as %1$I), cast(:key as jsonb)))',
                cast(:table as text), register_key(:table, 't.'), register_key(:table, '')) as rows
  union all
  select link.child, link.how,
         format('select t.ctid as row_at, t.* from %I t where (%s) in (select %s from (%s) p)',
                (select relname from pg_class where oid = link.child), link.columns, link.keys, way.rows) collate "default"
  from way join link on link.parent = way.at
  where way.how is distinct from 'n'
)
select c.relname as table_name, way.how, way.rows
from way join pg_class c on c.oid = way.at
where way.how is not null
