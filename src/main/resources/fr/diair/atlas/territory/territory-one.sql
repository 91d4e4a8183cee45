select t.level, t.code, t.name, t.kind, t.vintage, t.population, t.population_year,
       d.code as departement_code, d.name as departement_name,
       r.code as region_code, r.name as region_name,
       e.code as epci_code, e.name as epci_name, e.kind as epci_kind,
       b.area_m2, ST_X(b.inside) as lon, ST_Y(b.inside) as lat,
       ST_XMin(b.geom) as west, ST_YMin(b.geom) as south, ST_XMax(b.geom) as east, ST_YMax(b.geom) as north
from territory t
left join territory d on d.level = 'departement' and d.code = t.departement_code and t.level in ('commune', 'epci')
left join territory r on r.level = 'region' and r.code = t.region_code and t.level <> 'region'
left join territory e on e.level = 'epci' and e.code = t.epci_code
left join boundary b on b.version = :version and b.level = t.level and b.code = t.code
where t.level = :level and t.code = :code
