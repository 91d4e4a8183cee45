-- the source is how a file is cited: it changes with each file, and says nothing new of its rows
select count(*) filter (where o.key is null) as added, count(*) filter (where n.key is null) as removed,
       count(*) filter (where o.cells - 'source' <> n.cells - 'source') as changed,
       count(*) filter (where o.cells - 'source' = n.cells - 'source') as same
from (select key, cells from batch_row where batch = :id) n
full join (select key, cells from batch_row where batch = :previous) o using (key)
