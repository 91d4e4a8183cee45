select t.code, t.name as nom, t.departement_code, t.region_code, t.epci_code, t.population, b.area_m2 / 1e6 as surface_km2,
       c.vintage, c.quality as qualite, c.source, st_asbinary(b.geom) as geom
from boundary_current v
join boundary_version c on c.id = v.version
join boundary b on b.version = v.version and b.level = :level
join territory t on t.level = b.level and t.code = b.code
order by t.code
