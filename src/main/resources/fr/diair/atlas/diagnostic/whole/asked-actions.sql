with
-- actions launched by the day and not abandoned that have a place in the communes, each once
launched as (
  select a.key, a.field, s.progress, s.measured, s.basis
  from action a join action_standing(:day) s on s.action = a.key
  where s.begun is not null and s.declared <> 'abandoned'
    and exists (select from action_place_shown p join territory_inside(:communes) i on i.level = p.level and i.code = p.shown_code
                where p.action = a.key)
)
select field, count(*)::integer as actions,
       count(progress) filter (where measured)::integer as measured,
       coalesce(sum(progress) filter (where measured), 0)::double precision as progress,
       count(*) filter (where not measured and basis = 'secret')::integer as secret,
       count(*) filter (where not measured and basis <> 'secret')::integer as unavailable
from launched group by field
