with
-- the territories on show for which the file says something
said as (
  select distinct coalesce(f.shown_code, r.code) as code
  from (select distinct cells::jsonb ->> 'code' as code from intake_row where state = 'taken') r
  left join filiation f on f.level = :level and f.code = r.code
)
select t.code, t.name, count(*) over () as total
from territory t
where t.level = :level and t.kind is distinct from 'COM' and not exists (select from said s where s.code = t.code)
order by t.code
limit :limit
