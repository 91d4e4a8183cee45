-- rows that are not of the batch and that its undoing would take along, with the later batches that made them
select c.table_name, c.row_key, l.batch
from batch_change c
left join lateral (
  select max(o.batch) as batch from batch_change o join batch b on b.id = o.batch and b.state = 'committed'
  where o.batch > :id and o.table_name = c.table_name and o.row_key = c.row_key) l on true
where c.batch = :id and c.id > :last
  and not exists (select from batch_undo u where u.table_name = c.table_name and u.row_key = c.row_key)
