with
-- territories of today: the whole name or code first, then the beginning of the name, then of a word of it
present as (
  select level, code, name, kind, departement_code, population, null as former,
         case when plain = plain_name(:text) or code = upper(:text) then 0
              when plain like plain_name(:text) || '%' then 1 else 2 end as rank
  from territory
  where (cast(:level as text) is null or level = :level)
    and (code = upper(:text) or plain like plain_name(:text) || '%'
         or (length(plain_name(:text)) >= 3 and plain like '% ' || plain_name(:text) || '%'))
),
-- names and codes of before, led to the territory that stands for them
past as (
  select distinct on (f.level, f.code, f.name) t.level, t.code, t.name, t.kind, t.departement_code, t.population,
         f.code || ' ' || f.name as former,
         case when f.code = upper(:text) or plain_name(f.name) = plain_name(:text) then 1 else 3 end as rank
  from filiation f join territory t on t.level = f.level and t.code = f.shown_code
  where f.main and (f.code <> t.code or plain_name(f.name) <> t.plain)
    and (cast(:level as text) is null or f.level = :level)
    and (f.code = upper(:text) or plain_name(f.name) like plain_name(:text) || '%')
)
select found.*, d.name as departement_name
from (select * from present union all select * from past) found
left join territory d on d.level = 'departement' and d.code = found.departement_code and found.level <> 'departement'
where plain_name(:text) <> ''
order by rank, (former is not null), found.population desc nulls last, found.level, found.code
limit :limit
