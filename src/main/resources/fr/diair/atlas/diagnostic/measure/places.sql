-- the territories of a level in the order of their codes, with a point inside each where there is a boundary
select t.code, t.name, t.kind, t.departement_code, t.region_code, t.epci_code, t.population,
       b.area_m2, ST_X(b.inside) as lon, ST_Y(b.inside) as lat
from territory t
left join boundary b on b.version = :version and b.level = t.level and b.code = t.code
where t.level = :level
order by t.code collate "C"
