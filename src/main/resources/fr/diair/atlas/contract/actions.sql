with
-- actions one place of which lies in the territory
here as (
  select action from action_territory(:level) where code = :code
)
select a.key, a.title, a.field, a.carrier, a.contract, c.title as contract_title,
       (select string_agg(p.place_name, ', ' order by p.main desc, p.place_name) from action_place_shown p where p.action = a.key) as place_name,
       s.status, s.since, s.days_late, a.planned_start, a.planned_end, s.begun as started_on, s.ended as ended_on,
       a.beneficiaries_planned, a.planned_state, s.reached as beneficiaries_reached, s.reached_state,
       a.planned_cents, case when s.counted then a.spent_cents end as spent_cents, a.reported_on,
       s.progress, s.basis, s.computed, s.override is not null as overridden, s.measured, s.milestones, s.milestones_reached, a.source, a.demo
from here h
join action a on a.key = h.action
join action_standing(:day) s on s.action = a.key
left join contract c on c.key = a.contract
where stands_on('action', to_jsonb(a), :day)
order by a.planned_start nulls last, a.key
