-- rows that only one of two batches has
select key, cells from batch_row n
where n.batch = :one and not exists (select from batch_row o where o.batch = :other and o.key = n.key)
order by key limit :limit
