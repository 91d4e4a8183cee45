with
-- engagements that began in the period and stand at its end
joined as (
  select e.shown_code, e.mandate, e.demo from engagement_shown e
  where e.from_date between :from and :to and (e.to_date is null or e.to_date > :to)
),
-- communes that somebody was engaged for before
before as (
  select distinct shown_code from engagement_standing(:eve)
)
select c.code, c.name, d.name as departement, b.shown_code is null as first_engaged, bool_or(j.demo) as demo,
       count(*) filter (where j.mandate = 'maire')::integer as maires,
       count(*) filter (where j.mandate = 'maire-arrondissement')::integer as district_maires,
       count(*) filter (where j.mandate = 'adjoint')::integer as adjoints,
       count(*) filter (where j.mandate = 'conseiller')::integer as councillors,
       count(*) filter (where j.mandate = 'president-epci')::integer as presidents,
       count(*) filter (where j.mandate not in ('maire', 'maire-arrondissement', 'adjoint', 'conseiller', 'president-epci'))::integer as others
from joined j
join territory c on c.level = 'commune' and c.code = j.shown_code
left join territory d on d.level = 'departement' and d.code = c.departement_code
left join before b on b.shown_code = c.code
group by c.code, c.name, c.population, d.name, b.shown_code
order by c.population desc nulls last, c.code
