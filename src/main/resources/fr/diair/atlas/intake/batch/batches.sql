select b.id, b.at, b.kind, b.target, b.file_name, b.counts, b.report, b.state, b.undone_at, b.previous,
       b.version_before, b.version_after, count(*) over () as total
from batch b
where cast(:id as bigint) is null or b.id = :id
order by b.id desc
offset :skip limit :size
