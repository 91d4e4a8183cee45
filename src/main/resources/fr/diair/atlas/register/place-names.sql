-- The names that codes had on their day, with their departement; of a code that had none on the day, its latest.
select distinct on (p.level, p.code) p.level, p.code, f.name, d.name as departement
from (select unnest(cast(:levels as text[])) as level, unnest(cast(:codes as text[])) as code,
             unnest(cast(:days as text[]))::date as day) p
join filiation f on f.level = p.level and f.code = p.code
left join territory t on t.level = f.level and t.code = f.shown_code
left join territory d on d.level = 'departement' and d.code = t.departement_code
order by p.level, p.code,
         ((f.from_date is null or f.from_date <= p.day) and (f.to_date is null or p.day < f.to_date)) desc, f.main desc,
         f.from_date desc nulls last
