-- those that the vintage on show puts nowhere in what is wanted
delete from perimeter_commune p
where p.perimeter = :key
  and not exists (
    select from filiation f
    where f.level = 'commune' and f.code = p.commune_code and f.shown_code = any (:communes)
      and (f.from_date is null or f.from_date <= p.code_date) and (f.to_date is null or p.code_date < f.to_date))
