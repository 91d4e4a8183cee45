with
-- one branch per index: the code, the beginning of the name, the beginning of a word of it
hit as (
  select level, code, 0 as rank from territory where code = upper(:text)
  union all
  select level, code, case when plain = plain_name(:text) then 0 else 1 end
  from territory where plain like plain_name(:text) || '%' and plain_name(:text) <> ''
  union all
  select level, code, 2
  from territory where length(plain_name(:text)) >= 3 and plain like '% ' || plain_name(:text) || '%'
),
present as (
  select level, code, null as former, min(rank) as rank from hit group by level, code
),
-- names and codes of before, led to the territory that stands for them: of each code the name typed, or the last it had
past as (
  select distinct on (f.level, f.code, t.code) t.level, t.code, f.code || ' ' || f.name as former,
         case when f.code = upper(:text) or f.plain = plain_name(:text) then 1 else 3 end as rank
  from (select * from filiation where code = upper(:text)
        union all
        select * from filiation where plain like plain_name(:text) || '%' and plain_name(:text) <> '') f
  join territory t on t.level = f.level and t.code = f.shown_code
  where f.main and (f.code <> t.code or f.plain <> t.plain)
  order by f.level, f.code, t.code, 4, f.to_date desc nulls first
),
found as (
  select * from present union all select * from past
)
select t.level, t.code, t.name, t.kind, t.departement_code, d.name as departement_name, t.population, found.former
from found
join territory t on t.level = found.level and t.code = found.code
left join territory d on d.level = 'departement' and d.code = t.departement_code and t.level <> 'departement'
where cast(:level as text) is null or t.level = :level
order by found.rank, (found.former is not null), t.population desc nulls last, t.level, t.code
limit :limit
