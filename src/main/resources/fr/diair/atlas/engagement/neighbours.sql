-- the communes or territories that share a border, and whether officials of theirs are engaged
with
own as (
  select case :level when 'commune' then s.shown_code when 'epci' then c.epci_code
                     when 'departement' then c.departement_code else c.region_code end as code
  from engagement_standing(:day) s join territory c on c.level = 'commune' and c.code = s.shown_code
  where not s.former
)
select n.neighbour_code as code, t.name, exists (select from own where own.code = n.neighbour_code) as engaged
from neighbour n join territory t on t.level = n.level and t.code = n.neighbour_code
where n.version = :version and n.level = :level and n.code = :code
order by engaged desc, t.population desc nulls last, t.code
