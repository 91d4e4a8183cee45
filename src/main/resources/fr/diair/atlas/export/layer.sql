-- Every territory of a level, with the shape that is published.
select t.code, t.name, t.departement_code, st_asbinary(b.geom) as geom
from territory t
left join boundary_current v on true
left join boundary b on (b.version, b.level, b.code) = (v.version, t.level, t.code)
where t.level = :level
order by t.code
