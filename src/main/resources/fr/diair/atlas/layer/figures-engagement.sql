with
-- engagements declared on the day, placed in the vintage on show
standing as (
  select * from engagement_standing(:day)
),
-- the communes with an engagement of their own: an engagement of a former commune is not inherited
engaged as (
  select distinct shown_code as code from standing where not former
),
-- each commune with the territory of the level asked for that it belongs to
commune as (
  select c.code, c.population,
         case :level when 'commune' then c.code when 'epci' then c.epci_code
                     when 'departement' then c.departement_code else c.region_code end as territory
  from territory c where c.level = 'commune'
),
officials as (
  select c.territory as code, count(*) as officials
  from standing s join commune c on c.code = s.shown_code group by 1
),
communes as (
  select c.territory as code, count(*) as communes, count(e.code) as engaged,
         sum(c.population) as population, sum(c.population) filter (where e.code is not null) as engaged_population,
         bool_or(c.population is null) as unknown_population,
         bool_and(c.population is null) as no_population
  from commune c left join engaged e using (code) group by 1
)
select t.code,
       coalesce(o.officials, 0) as officials,
       coalesce(c.engaged, 0) as engaged,
       coalesce(c.communes, 0) as communes,
       coalesce(c.engaged_population, 0) as engaged_population,
       c.population as population,
       coalesce(c.unknown_population, true) as unknown_population,
       coalesce(c.no_population, true) as no_population
from territory t left join officials o using (code) left join communes c using (code)
where t.level = :level and (o.officials > 0 or c.engaged > 0 or c.unknown_population)
