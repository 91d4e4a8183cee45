select distinct c.batch
from batch_change c
join batch b on b.id = c.batch and b.state = 'committed'
where c.batch > :id and exists (
  select from batch_change o where o.batch = :id and o.table_name = c.table_name and o.row_key = c.row_key)
order by c.batch
