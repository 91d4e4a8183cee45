-- those that no row puts there yet
insert into perimeter_commune (perimeter, commune_code, code_date)
select :key, c.code, make_date(:vintage, 1, 1)
from unnest(:communes) c (code)
where not exists (
  select from perimeter_commune p
  join filiation f on f.level = 'commune' and f.code = p.commune_code and f.shown_code = c.code
   and (f.from_date is null or f.from_date <= p.code_date) and (f.to_date is null or p.code_date < f.to_date)
  where p.perimeter = :key)
on conflict (perimeter, commune_code) do update set code_date = excluded.code_date
