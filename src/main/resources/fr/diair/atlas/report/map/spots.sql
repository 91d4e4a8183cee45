-- a point inside each commune and each EPCI that is asked for
select b.level, b.code, t.name, st_x(b.inside) as lon, st_y(b.inside) as lat
from boundary b
join territory t using (level, code)
where b.version = :version
  and (b.level = 'commune' and b.code = any(:communes) or b.level = 'epci' and b.code = any(:epci))
order by b.level, b.code collate "C"
