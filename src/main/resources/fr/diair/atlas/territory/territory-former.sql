-- the communes, names and codes of before that the territory stands for, latest first
select f.code, f.name, f.to_date
from filiation f join territory t on t.level = f.level and t.code = f.shown_code
where f.level = :level and f.shown_code = :code and f.to_date <= cast(:day as date)
  and (f.code <> t.code or f.name <> t.name)
order by f.to_date desc, f.code
limit 60
