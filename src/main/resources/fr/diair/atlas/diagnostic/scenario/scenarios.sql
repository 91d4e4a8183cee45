-- the scenarios of a kind, or one, the latest first; the result only of one
select s.key, s.kind, s.title, s.description, s.definition::text as definition,
       case when cast(:key as text) is not null then s.result::text end as result,
       s.on_date, s.data_version, s.boundaries, s.computed_at, s.revision,
       (select j.author from journal j where j.object_kind = 'scenario' and j.object_key = s.key order by j.id desc limit 1) as author
from scenario s
where (cast(:kind as text) is null or s.kind = :kind) and (cast(:key as text) is null or s.key = :key)
order by s.computed_at desc, s.key
