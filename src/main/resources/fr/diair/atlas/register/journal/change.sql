-- the things that one change wrote of: how, and whether somebody has written of them since
select j.object_kind, j.object_key,
       bool_and(j.batch is null and j.after is not null) as plain,
       bool_and(j.table_name = any (cast(:tables as text[]))) as admitted,
       exists (select from journal l
               where l.object_kind = j.object_kind and l.object_key = j.object_key and l.id > max(j.id) and l.change <> :change) as touched
from journal j
where j.change = :change
group by j.object_kind, j.object_key
