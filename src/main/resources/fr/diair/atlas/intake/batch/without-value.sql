with
-- the territories on show for which the batch says something
said as (
  select distinct coalesce(f.shown_code, r.code) as code
  from (select distinct cells ->> 'code' as code from batch_row where batch = :id) r
  left join filiation f on f.level = :level and f.code = r.code
)
select t.code, t.name, count(*) over () as total
from territory t
where t.level = :level and t.kind is distinct from 'COM' and not exists (select from said s where s.code = t.code)
order by t.code
limit cast(:limit as bigint)
