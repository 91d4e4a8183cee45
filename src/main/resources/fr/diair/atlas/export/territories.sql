select t.code, t.name, t.kind, t.departement_code, t.region_code, t.epci_code, t.chef_lieu, t.population, t.population_year,
       t.vintage, st_asbinary(b.inside) as geom
from territory t
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, t.level, t.code)
where t.level = :level
order by t.code
