-- Latest first. The day ends at midnight in Paris.
select j.id, j.at, j.change, j.author, j.why, j.batch, j.object_kind, j.object_key, j.table_name, j.row_key,
       j.before || coalesce(p.before, '{}') as before, j.after || coalesce(p.after, '{}') as after, count(*) over () as total
from journal j left join journal_personal p on p.entry = j.id
where (cast(:kind as text) is null or j.object_kind = :kind)
  and (cast(:key as text) is null or j.object_key = :key)
  and (cast(:author as text) is null or plain_name(j.author) like '%' || plain_name(:author) || '%')
  and (cast(:from as date) is null or j.at >= cast(:from as date)::timestamp at time zone 'Europe/Paris')
  and (cast(:to as date) is null or j.at < (cast(:to as date) + 1)::timestamp at time zone 'Europe/Paris')
order by j.id desc
offset :skip limit :size
