-- what is engaged on the day, and what the territories are made of: both are kept ready
select t.code,
       coalesce(e.officials, 0) as officials,
       coalesce(e.engaged, 0) as engaged,
       t.communes,
       coalesce(e.engaged_population, 0) as engaged_population,
       t.population,
       t.unknown_population,
       t.no_population
from territory_total t
left join engagement_total(:level, :day) e using (code)
where t.level = :level and (e.officials > 0 or e.engaged > 0 or t.unknown_population)
