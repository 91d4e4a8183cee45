with
-- actions launched by the day and not abandoned
launched as (
  select a.key, s.progress, s.measured, s.basis
  from action a join action_standing(:day) s on s.action = a.key
  where (cast(:field as text) is null or a.field = :field) and s.begun is not null and s.declared <> 'abandoned'
)
select t.code,
       count(*) as actions,
       -- time that went by measures nothing: an estimate is for whoever looks at the action, not for the map
       avg(l.progress) filter (where l.measured) as progress,
       count(*) filter (where not l.measured and l.basis = 'secret') as secret,
       count(*) filter (where not l.measured and l.basis <> 'secret') as unavailable
from launched l join action_territory(:level) t on t.action = l.key
group by t.code
