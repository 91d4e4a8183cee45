-- cells that differ in rows that both batches have
select n.key, c.name, o.cells ->> c.name as before, n.cells ->> c.name as after
from batch_row n
join batch_row o on o.batch = :previous and o.key = n.key and o.cells - 'source' <> n.cells - 'source'
cross join lateral (select jsonb_object_keys(n.cells) union select jsonb_object_keys(o.cells)) c (name)
where n.batch = :id and c.name <> 'source' and o.cells -> c.name is distinct from n.cells -> c.name
order by n.key, c.name limit :limit
