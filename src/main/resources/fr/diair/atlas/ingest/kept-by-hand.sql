-- The keys, as files give them, that rows had in the words of people: those whose last entry in the journal is somebody's own,
-- neither a load's nor an import's. A row that was removed by hand is among them, and one that was given another key.
with
own as (
  select distinct row_key from journal where table_name = :table and by_hand
),
latest as (
  select distinct on (j.row_key) j.row_key, j.by_hand
  from journal j join own using (row_key)
  where j.table_name = :table
  order by j.row_key, j.id desc
),
said as (
  select unnest(array[j.before, j.after]) as one
  from journal j join latest l using (row_key)
  where j.table_name = :table and l.by_hand and j.by_hand
)
select distinct (select string_agg(coalesce(s.one ->> c.name, ''), '/' order by c.place)
                 from batch_table t, unnest(t.key_columns) with ordinality c (name, place) where t.name = :table) as key
from said s
where s.one is not null
